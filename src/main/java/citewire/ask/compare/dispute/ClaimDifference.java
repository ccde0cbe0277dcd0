package citewire.ask.compare.dispute;

import citewire.ask.check.read.ReadPassage;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import citewire.ask.check.rung.Comparison;
import citewire.ask.check.rung.Ladder;
import citewire.domain.Disagreement;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.TextSpan;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One statement says what another denies. */
final class ClaimDifference {

    private static final double ALIKE = 0.6;

    /** Of the words of both: whoever denies a thing names it, and little else. */
    private static final double SHARED = 0.5;

    private static final int FEWEST = 5;

    private static final Set<String> DENIALS = Words.of("denial");

    /** What holds one day may not hold the next. */
    private static final Duration CHANGED = Duration.ofHours(12);

    private ClaimDifference() {}

    static @Nullable Difference of(Pair pair) {
        if (pair.shared() < SHARED
                || tooShort(pair.one())
                || tooShort(pair.other())
                || pair.one().forecast() != pair.other().forecast()
                || pair.oneVoice()
                || pair.likeness() < ALIKE
                || pair.daysDiffer()
                || !pair.atOnce()
                || figuresDiffer(pair)) {
            return null;
        }
        if (denies(pair.one()) && denies(pair.other())) {
            return null;
        }
        boolean update = pair.gap().abs().compareTo(CHANGED) > 0;
        return denies(pair.one(), pair.other()) || denies(pair.other(), pair.one())
                ? new Difference(
                        Disagreement.Kind.CLAIM,
                        about(pair),
                        pair.one().text(),
                        pair.other().text(),
                        update)
                : null;
    }

    private static boolean tooShort(Statement statement) {
        return statement.read().terms().size() < FEWEST;
    }

    private static boolean figuresDiffer(Pair pair) {
        var ones = pair.one().read().figures();
        var others = pair.other().read().figures();
        return ones.stream().anyMatch(figure -> others.stream().noneMatch(figure::matches))
                && others.stream().anyMatch(figure -> ones.stream().noneMatch(figure::matches));
    }

    private static boolean denies(Statement statement) {
        return statement.read().tokens().stream().map(Token::word).anyMatch(DENIALS::contains);
    }

    private static boolean denies(Statement claim, Statement said) {
        return Ladder.denied(new Comparison(claim.read(), alone(said), List.of(0)));
    }

    private static ReadPassage alone(Statement statement) {
        var article = statement.report().article();
        var passage = new Passage(
                new PassageId(article.id(), 0),
                article,
                statement.text(),
                List.of(new TextSpan(0, statement.text().length())));
        return new ReadPassage(1, passage, List.of(statement.read()), statement.read(), "", Set.of());
    }

    private static String about(Pair pair) {
        ReadSentence other = pair.other().read();
        return pair.one().read().tokens().stream()
                .filter(token -> token.telling() && other.plain().contains(token.stem()))
                .map(Token::word)
                .distinct()
                .limit(4)
                .collect(Collectors.joining(" "));
    }
}
