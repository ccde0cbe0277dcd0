package citewire.eval.dispute;

import citewire.eval.trial.reword.ClauseOrder;
import citewire.eval.trial.reword.Compressed;
import citewire.eval.trial.reword.ReportingVerb;
import citewire.eval.trial.reword.Rewording;
import citewire.eval.trial.reword.Shortened;
import citewire.eval.trial.reword.Surname;
import citewire.eval.trial.reword.Synonyms;
import citewire.eval.trial.reword.Voice;
import citewire.eval.trial.source.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Tells a sentence as another reporter may: by up to three of the rules that leave it true. */
final class Retelling {

    private static final int MOST = 3;

    private static final List<Rewording> WAYS = List.of(
            new Voice(),
            new ClauseOrder(),
            new Shortened(),
            new ReportingVerb(),
            new Surname(),
            new Compressed(),
            new Synonyms());

    private Retelling() {}

    /** The claim itself where no rule applies. */
    static Claim of(Claim claim, Random random) {
        var ways = new ArrayList<>(WAYS);
        Collections.shuffle(ways, random);
        Claim told = claim;
        int applied = 0;
        for (Rewording way : ways) {
            var reworded = way.of(told);
            if (reworded.isPresent() && applied < MOST) {
                told = new Claim(reworded.get().text(), claim.source(), claim.article(), claim.near());
                applied++;
            }
        }
        return told;
    }
}
