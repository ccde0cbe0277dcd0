package citewire.eval.trial.reword;

import citewire.eval.trial.fact.Fact;
import citewire.eval.trial.fact.Sort;
import citewire.eval.trial.source.Claim;
import java.util.Optional;
import java.util.Set;

/** Calls a person by the surname alone, or by the whole name where the passage has it too. */
public final class Surname implements Rewording {

    private static final Set<String> PARTICLES =
            Set.of("Bin", "Van", "Von", "De", "Del", "Di", "Da", "Dos", "Du", "El", "Al", "La", "Le", "Ben", "St.");

    @Override
    public Optional<Reworded> of(Claim claim) {
        return claim.facts().stream()
                .filter(fact -> fact.sort() == Sort.PERSON)
                .map(fact -> other(claim, fact))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** "Marc by Marc Jacobs" is called so. */
    private static boolean ofABrand(Claim claim, Fact name) {
        return claim.text().substring(0, name.span().start()).matches("(?s).*\\p{Lu}\\p{L}+ by ");
    }

    /** "bin Laden" is a surname, "Laden" is none. */
    private static boolean parted(String name, int blank) {
        String before = name.substring(name.lastIndexOf(' ', blank - 1) + 1, blank);
        return Character.isLowerCase(before.charAt(0)) || PARTICLES.contains(before);
    }

    private static Optional<Reworded> other(Claim claim, Fact name) {
        int blank = name.text().lastIndexOf(' ');
        if (blank > 0) {
            String surname = name.text().substring(blank + 1);
            boolean again = claim.text().indexOf(surname, name.span().end()) > 0;
            return again || surname.length() < 4 || parted(name.text(), blank) || ofABrand(claim, name)
                    ? Optional.empty()
                    : Optional.of(new Reworded(name.replacedBy(surname, claim.text()), "surname alone"));
        }
        String full = claim.article().facts().names().full(name.text());
        boolean there = full != null
                && full.contains(" ")
                && (claim.source().passage().text().contains(full)
                        || claim.source().passage().article().title().contains(full));
        String before = claim.text().substring(0, name.span().start());
        return there && full != null && !before.matches("(?s).*(?:\\p{Lu}[\\p{L}.]*|\\p{Ll}+er) $")
                ? Optional.of(new Reworded(name.replacedBy(full, claim.text()), "whole name"))
                : Optional.empty();
    }
}
