package citewire.ask.check;

import citewire.ask.check.read.ReadPassage;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Wording;
import citewire.ask.check.rung.Check;
import citewire.ask.check.rung.Comparison;
import citewire.ask.check.rung.Ladder;
import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the sentence of a passage that bears a claim out. Every fact of the claim has to be in that one sentence,
 * or in a neighbour that the claim draws on as well: the right words with another sentence's weekday find no support.
 */
final class SupportFinder {

    /** Of the claim's words, those the one best sentence has to hold; a paraphrase of two sentences reaches half. */
    private static final double ANCHOR_FLOOR = 0.34;

    /** Of the claim's words, those that sentence, neighbour and headline have to hold together. */
    private static final double FLOOR = 0.55;

    /** Of the claim's words, those that a sentence holds of which only a second opinion may say that it bears it out. */
    private static final double FAINT_FLOOR = 0.25;

    /** A neighbour is drawn on when it holds this many of the claim's words that the best sentence lacks. */
    private static final int DRAWN_ON = 2;

    /** Sentences that lie apart hold more of a claim's words by chance. */
    private static final double APART_FLOOR = 0.65;

    private static final int MIN_VERBATIM_WORDS = 3;

    private static final int ANCHORS = 3;

    /** A sentence may bear out what another contradicts where it holds about as many of the words. */
    static final double AS_NEAR = 0.05;

    /** A sentence that holds far fewer of the claim's words than the best one only lends it a fact. */
    private static final double CLOSE_TO_BEST = 0.75;

    Finding find(ReadSentence claim, ReadPassage passage) {
        Support verbatim = verbatim(claim, passage);
        if (verbatim != null) {
            return Finding.found(verbatim, "verbatim");
        }
        Finding best = Finding.missing(Check.WORDS, 0, "no sentence shares enough words");
        for (List<Integer> window : windows(claim, passage)) {
            Finding finding = judge(claim, passage, window);
            if (finding.firm() && finding.near() + AS_NEAR >= objection(best)) {
                return finding;
            }
            if (!best.contradicts() && (finding.near() > best.near() || finding.firm() || finding.loose())) {
                best = finding;
            }
        }
        return best;
    }

    /** Looks further in a passage that is cited: costlier, and only where {@link #find} has found nothing. */
    Finding further(ReadSentence claim, ReadPassage passage, Finding best) {
        if (best.contradicts() || best.support() != null) {
            return best;
        }
        Finding apart = apart(claim, passage, best);
        return apart.check() == Check.WORDS && apart.support() == null ? faint(claim, passage, apart) : apart;
    }

    /** The claim may be drawn from sentences that lie apart. */
    private static Finding apart(ReadSentence claim, ReadPassage passage, Finding best) {
        for (List<Integer> window : windows(claim, passage)) {
            var wider = Apart.widened(claim, passage, window);
            if (wider != null) {
                Finding finding = judge(claim, passage, wider);
                if (finding.firm() && finding.share() >= APART_FLOOR) {
                    return finding;
                }
            }
        }
        return best;
    }

    /** A single sentence of which hardly a word is used, and all of whose facts hold. */
    private static Finding faint(ReadSentence claim, ReadPassage passage, Finding best) {
        return IntStream.range(0, passage.sentences().size())
                .boxed()
                .filter(i -> share(claim, passage, i) >= FAINT_FLOOR && factsHold(claim, passage, i))
                .max(Comparator.comparingDouble(i -> share(claim, passage, i)))
                .map(i -> Finding.faintly(
                        new Support(
                                passage.number(),
                                passage.passage(),
                                spans(passage, List.of(i)),
                                share(claim, passage, i)),
                        best.reason()))
                .orElse(best);
    }

    private static double share(ReadSentence claim, ReadPassage passage, int place) {
        return claim.shareIn(passage.sentences().get(place).terms());
    }

    private static boolean factsHold(ReadSentence claim, ReadPassage passage, int place) {
        var fall = Ladder.climb(new Comparison(claim, passage, List.of(place)));
        return fall == null || fall.check() == Check.EVENT;
    }

    /** How near the sentence is that tells it otherwise. */
    static double objection(Finding finding) {
        return finding.contradicts() ? finding.near() : 0;
    }

    private static @Nullable Support verbatim(ReadSentence claim, ReadPassage passage) {
        String words = Wording.core(claim.text());
        if (Wording.words(words) < MIN_VERBATIM_WORDS && !isSentence(words, passage)) {
            return null;
        }
        if (Wording.contains(passage.folded(), words)) {
            return denied(claim, words, passage)
                    ? null
                    : new Support(passage.number(), passage.passage(), holding(words, passage), 1);
        }
        boolean headline = Wording.core(passage.headline().text()).equals(words);
        return headline ? new Support(passage.number(), passage.passage(), List.of(), 1) : null;
    }

    /** "Everyone backs it" is in "Not everyone backs it" word for word. */
    private static boolean denied(ReadSentence claim, String words, ReadPassage passage) {
        var around = IntStream.range(0, passage.sentences().size())
                .filter(i ->
                        Wording.contains(Wording.core(passage.sentences().get(i).text()), words))
                .boxed()
                .toList();
        return !around.isEmpty()
                && around.stream()
                        .map(i -> new Comparison(claim, passage, List.of(i)))
                        .allMatch(Ladder::denied);
    }

    private static boolean isSentence(String words, ReadPassage passage) {
        return !words.isEmpty()
                && passage.sentences().stream()
                        .anyMatch(sentence -> Wording.core(sentence.text()).equals(words));
    }

    /** The sentences a verbatim stretch runs over. */
    private static List<TextSpan> holding(String words, ReadPassage passage) {
        var spans = passage.passage().sentences();
        var held = new ArrayList<TextSpan>();
        for (int i = 0; i < spans.size(); i++) {
            String sentence = Wording.core(passage.sentences().get(i).text());
            if (Wording.contains(sentence, words) || Wording.contains(words, sentence)) {
                held.add(spans.get(i));
            }
        }
        return held.isEmpty() ? List.of(new TextSpan(0, passage.passage().text().length())) : held;
    }

    /** The sentences that share the most words with the claim, best first, each with the neighbours drawn on. */
    private static List<List<Integer>> windows(ReadSentence claim, ReadPassage passage) {
        var sentences = passage.sentences();
        var shares = sentences.stream()
                .map(sentence -> claim.shareIn(sentence.terms()))
                .toList();
        double least = Math.max(ANCHOR_FLOOR, CLOSE_TO_BEST * shares.stream().reduce(0.0, Math::max));
        var anchors = IntStream.range(0, sentences.size())
                .boxed()
                .filter(i -> shares.get(i) >= least)
                .sorted(Comparator.comparing(shares::get, Comparator.reverseOrder()))
                .limit(ANCHORS)
                .map(i -> window(claim, sentences, i));
        var headline =
                claim.shareIn(passage.headline().terms()) >= least ? List.of(List.of(-1)) : List.<List<Integer>>of();
        return Stream.concat(anchors, headline.stream()).toList();
    }

    private static List<Integer> window(ReadSentence claim, List<ReadSentence> sentences, int anchor) {
        var window = new ArrayList<>(List.of(anchor));
        for (int i : new int[] {anchor - 1, anchor + 1}) {
            if (i >= 0 && i < sentences.size() && drawsOn(claim, sentences.get(anchor), sentences.get(i))) {
                window.add(i);
            }
        }
        return List.copyOf(window);
    }

    private static boolean drawsOn(ReadSentence claim, ReadSentence anchor, ReadSentence neighbour) {
        var added = new HashSet<>(claim.plainIn(neighbour.terms()));
        added.removeAll(anchor.terms());
        return added.size() >= DRAWN_ON;
    }

    private static Finding judge(ReadSentence claim, ReadPassage passage, List<Integer> window) {
        var compared = new Comparison(claim, passage, window);
        double share = claim.shareIn(compared.terms());
        var fall = Ladder.climb(compared);
        if (fall != null) {
            return Finding.missing(fall.check(), share, fall.reason());
        }
        var support = new Support(passage.number(), passage.passage(), spans(passage, window), share);
        String caution = Ladder.caution(compared);
        if (caution != null && share >= Finding.LOOSE_FLOOR) {
            return Finding.loosely(support, caution);
        }
        if (share >= FLOOR) {
            return Finding.found(support, "facts and words");
        }
        return share >= Finding.LOOSE_FLOOR
                ? Finding.loosely(support, "facts, but few of the words")
                : Finding.faintly(support, "too few of the words");
    }

    private static List<TextSpan> spans(ReadPassage passage, List<Integer> window) {
        return window.stream()
                .filter(i -> i >= 0)
                .map(i -> passage.passage().sentences().get(i))
                .toList();
    }
}
