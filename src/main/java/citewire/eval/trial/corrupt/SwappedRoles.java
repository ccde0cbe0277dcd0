package citewire.eval.trial.corrupt;

import citewire.eval.trial.source.Accident;
import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.Roles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;

/** Lets the one to whom something was done have done it: subject and object change places. */
public final class SwappedRoles implements Corruption {

    @Override
    public Optional<Change> of(Claim claim, Random random) {
        var all = new ArrayList<>(Roles.in(claim.text()));
        Collections.shuffle(all, random);
        return all.stream()
                .map(roles -> swapped(claim, roles))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Change> swapped(Claim claim, Roles roles) {
        String text = claim.text();
        String first = roles.one().of(text);
        String second = roles.two().of(text);
        String swapped = text.substring(0, roles.one().start())
                + (roles.one().start() == 0 ? Roles.first(second) : second)
                + text.substring(roles.one().end(), roles.two().start())
                + Roles.within(first)
                + text.substring(roles.two().end());
        return Accident.mayHold(swapped, swapped, claim.around())
                ? Optional.empty()
                : Optional.of(
                        Change.of(claim, swapped, roles.form().word(), first + " ⇄ " + second, java.util.List.of()));
    }
}
