package citewire.eval.trial.reword;

import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.Roles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "A accused B of fraud" is "B was accused by A of fraud". */
public final class Voice implements Rewording {

    /** The subject does something else as well, which its new place would hide. */
    private static final Pattern GOES_ON =
            Pattern.compile("\\b(?:and|but|before|after|while|then) (?:has|have|had|was|is|were|then"
                    + "|also|did|\\p{Ll}+ed|\\p{Ll}+ing|won|lost|went|took|made|said|told)\\b");

    private static final List<String> BE = List.of("was ", "were ");

    @Override
    public Optional<Reworded> of(Claim claim) {
        return Roles.in(claim.text()).stream()
                .map(roles -> turned(claim.text(), roles))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Reworded> turned(String text, Roles roles) {
        String verb = roles.verb().of(text);
        if (GOES_ON.matcher(text.substring(roles.two().end())).find()) {
            return Optional.empty();
        }
        return switch (roles.form()) {
            case ACTIVE ->
                verb.contains(" ")
                        ? Optional.empty()
                        : Optional.of(new Reworded(
                                joined(text, roles, be(roles.two().of(text)) + Roles.participle(verb) + " by"),
                                "to passive"));
            case PASSIVE ->
                BE.stream().anyMatch(verb::startsWith) && verb.split(" ", -1).length == 3
                        ? Optional.of(
                                new Reworded(joined(text, roles, Roles.past(verb.split(" ", -1)[1])), "to active"))
                        : Optional.empty();
            case FROM_AND_TO, ORDER -> Optional.empty();
        };
    }

    private static String joined(String text, Roles roles, String verb) {
        String first = roles.two().of(text);
        return text.substring(0, roles.one().start())
                + (roles.one().start() == 0 ? Roles.first(first) : first)
                + " "
                + verb
                + " "
                + Roles.within(roles.one().of(text))
                + text.substring(roles.two().end());
    }

    private static String be(String subject) {
        boolean many = subject.matches("[Tt]he .*\\p{Ll}(?<!s)s")
                && Character.isLowerCase(subject.charAt(subject.lastIndexOf(' ') + 1));
        return many ? "were " : "was ";
    }
}
