package citewire.ask;

import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import citewire.ask.check.rung.Check;
import citewire.ask.draft.Doubt;
import citewire.domain.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sentences of a draft from the first doubtful one on. They wait, so that nothing is shown that a second opinion may
 * take back, and numbers keep the order of first use.
 */
final class Waiting {

    /** A sentence and what the check makes of it. */
    record Checked(DraftSentence sentence, Verdict verdict) {

        private boolean doubtful() {
            return !verdict.doubtful().isEmpty();
        }
    }

    private final boolean asks;
    private final List<Checked> held = new ArrayList<>();

    /** @param asks whether a second opinion is asked for; otherwise nothing waits */
    Waiting(boolean asks) {
        this.asks = asks;
    }

    /** Whether the sentence waits, being in doubt or behind one that is. */
    boolean takes(Checked checked) {
        boolean waits = asks && (!held.isEmpty() || checked.doubtful());
        if (waits) {
            held.add(checked);
        }
        return waits;
    }

    void clear() {
        held.clear();
    }

    List<Doubt> doubts() {
        return held.stream().filter(Checked::doubtful).map(Waiting::doubt).toList();
    }

    /**
     * All that wait, in order.
     *
     * @param stated by the place of the doubt; one that is missing keeps the verdict of the rules
     */
    List<Checked> decided(Map<Integer, Boolean> stated) {
        var decided = new ArrayList<Checked>();
        int doubt = 0;
        for (Checked one : held) {
            Boolean opinion = one.doubtful() ? stated.get(doubt++) : null;
            decided.add(opinion == null ? one : new Checked(one.sentence(), by(opinion, one.verdict())));
        }
        return List.copyOf(decided);
    }

    private static Verdict by(boolean stated, Verdict verdict) {
        return stated
                ? new Verdict.Keep(verdict.doubtful(), "a second opinion: its passage states it")
                : new Verdict.Drop(Check.WORDS, "a second opinion: its passage does not state it");
    }

    private static Doubt doubt(Checked one) {
        return new Doubt(
                one.sentence().text(),
                one.verdict().doubtful().stream()
                        .map(support -> text(support.passage()))
                        .toList());
    }

    private static String text(Passage passage) {
        return passage.article().title() + ". " + passage.text();
    }
}
