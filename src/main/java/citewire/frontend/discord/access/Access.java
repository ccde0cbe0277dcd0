package citewire.frontend.discord.access;

import citewire.state.guild.AccessRule;
import citewire.state.guild.AccessRule.Subject;
import citewire.state.guild.AccessRule.Verdict;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask where in a server. Of places the nearest rule decides: a thread's before its channel's before its category's.
 * Of people the member's own rule decides, else their roles', of which one that blocks wins. Where any place is allowed, those
 * of which nothing is said are not; the same holds for people. Place and person both have to be allowed.
 */
final class Access {

    private final List<AccessRule> rules;

    Access(List<AccessRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Why somebody may not ask. */
    enum Refusal {
        PLACE,
        PERSON
    }

    /**
     * @param places the nearest first: a thread, its channel, its category
     * @param roles of the member
     */
    Optional<Refusal> refuses(List<String> places, Collection<String> roles, String member) {
        if (!allowed(nearest(places), Set.of(Subject.PLACE))) {
            return Optional.of(Refusal.PLACE);
        }
        return allowed(person(roles, member), Set.of(Subject.ROLE, Subject.MEMBER))
                ? Optional.empty()
                : Optional.of(Refusal.PERSON);
    }

    private @Nullable Verdict nearest(List<String> places) {
        return places.stream()
                .flatMap(place -> said(Subject.PLACE, Set.of(place)).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Verdict person(Collection<String> roles, String member) {
        var own = said(Subject.MEMBER, Set.of(member));
        if (!own.isEmpty()) {
            return own.iterator().next();
        }
        var theirs = said(Subject.ROLE, roles);
        return theirs.contains(Verdict.BLOCK) ? Verdict.BLOCK : theirs.isEmpty() ? null : Verdict.ALLOW;
    }

    private Set<Verdict> said(Subject subject, Collection<String> ids) {
        var said = new HashSet<Verdict>();
        rules.stream()
                .filter(rule -> rule.subject() == subject && ids.contains(rule.id()))
                .forEach(rule -> said.add(rule.verdict()));
        return said;
    }

    private boolean allowed(@Nullable Verdict said, Set<Subject> subjects) {
        return said == null
                ? rules.stream().noneMatch(rule -> subjects.contains(rule.subject()) && rule.verdict() == Verdict.ALLOW)
                : said == Verdict.ALLOW;
    }
}
