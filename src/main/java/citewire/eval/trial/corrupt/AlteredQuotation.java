package citewire.eval.trial.corrupt;

import citewire.domain.TextSpan;
import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.SourceArticle;
import citewire.eval.trial.source.SourceSentence;
import citewire.eval.trial.source.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts another word of the same article, which stands there in a place of the same kind, into what somebody said. */
public final class AlteredQuotation implements Corruption {

    /** A mark behind a letter or a comma closes a quotation, and what follows is nobody's. */
    private static final Pattern QUOTED =
            Pattern.compile("(?<![\\p{L}\\p{N},.;:!?'’)])[\"“](?=\\S)([^\"“”]{25,})(?<=\\S)[\"”]");

    private static final Pattern WORD = Pattern.compile("(?<before>[\\p{L}'’]+) (?<word>\\p{Ll}{4,})(?![\\p{L}'’-])");

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "our", "their", "his", "her", "its", "my", "your", "no", "some", "any", "these");
    private static final Set<String> PARTICLES = Set.of("to", "will", "can", "would", "could", "must", "should", "not");
    private static final Set<String> DEGREES =
            Set.of("very", "so", "too", "is", "was", "are", "were", "be", "been", "more");

    /** A word that says little by itself: a quotation with another of them may mean the same. */
    private static final Set<String> EMPTY = Set.of(
            "that", "this", "with", "have", "been", "were", "will", "would", "could", "should", "from", "they", "them",
            "what", "when", "where", "which", "their", "there", "these", "those", "than", "then", "very", "just",
            "only", "also", "some", "more", "most", "much", "many", "such", "into", "about", "over", "because", "being",
            "other", "your", "like", "make", "made", "going", "want", "know", "think", "really", "even", "still",
            "every", "while", "after", "before", "thing", "things", "good", "great", "well", "must", "same", "always",
            "never", "here", "both", "each", "does");

    private record Spot(String kind, String word, TextSpan span) {}

    @Override
    public Optional<Change> of(Claim claim, Random random) {
        var quoted = QUOTED.matcher(claim.text());
        if (!quoted.find()) {
            return Optional.empty();
        }
        String quotation = quoted.group(1);
        var said = Words.of(quotation);
        var spots = new ArrayList<>(spots(quotation));
        Collections.shuffle(spots, random);
        var others = others(claim.article(), random);
        for (Spot spot : spots) {
            for (Spot other : others) {
                if (fits(spot, other) && !said.containsAll(Words.of(other.word()))) {
                    int start = quoted.start(1) + spot.span().start();
                    String text = claim.text().substring(0, start)
                            + other.word()
                            + claim.text()
                                    .substring(quoted.start(1) + spot.span().end());
                    return Optional.of(Change.of(claim, text, "a word", spot.word() + " → " + other.word(), List.of()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Spot> others(SourceArticle article, Random random) {
        var all = new ArrayList<Spot>();
        for (SourceSentence sentence : article.sentences()) {
            all.addAll(spots(sentence.text()));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static List<Spot> spots(String text) {
        var found = new ArrayList<Spot>();
        var words = WORD.matcher(text);
        int from = 0;
        while (words.find(from)) {
            String word = words.group("word");
            String before = words.group("before").toLowerCase(Locale.ROOT);
            String kind = kind(before);
            if (kind != null && !EMPTY.contains(word)) {
                found.add(new Spot(
                        kind + " " + ending(word), word, new TextSpan(words.start("word"), words.end("word"))));
            }
            from = words.start("word");
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable String kind(String before) {
        return DETERMINERS.contains(before)
                ? "thing"
                : PARTICLES.contains(before) ? "deed" : DEGREES.contains(before) ? "quality" : null;
    }

    private static boolean fits(Spot spot, Spot other) {
        int start = Math.min(4, Math.min(spot.word().length(), other.word().length()));
        return spot.kind().equals(other.kind()) && !spot.word().regionMatches(0, other.word(), 0, start);
    }

    private static String ending(String word) {
        for (String ending : List.of("ing", "ed", "ly", "est", "er", "s", "y")) {
            if (word.endsWith(ending)) {
                return ending;
            }
        }
        return "";
    }
}
