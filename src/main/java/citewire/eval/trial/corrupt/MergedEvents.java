package citewire.eval.trial.corrupt;

import citewire.eval.trial.fact.Fact;
import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.SourceArticle;
import citewire.eval.trial.source.SourceSentence;
import citewire.eval.trial.source.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Joins the half of a sentence to the half of another that tells of something else: what one did is ascribed to another as
 * well, or one event is put behind another of a different article.
 */
public final class MergedEvents implements Corruption {

    /** More words in common, and the two may tell of the same. */
    private static final double SAME = 0.2;

    private static final int LEAST_WORDS = 5;
    private static final int MOST_WORDS = 45;

    // no "while" or "before": of two true halves they often make a whole that is true
    private static final Pattern JOINT = Pattern.compile(",? (?:after|when|because|following|during|despite) ");

    /** "Two days after", "even when": the joint belongs to what stands before it. */
    private static final Pattern BOUND = Pattern.compile(
            ".*\\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|shortly|soon|even|only|just|ever|long|especially|not|and|or|but|that"
                    + "|is|was|are|were|be|it|to|of|in|even|moments?|immediately|time|particularly)$");

    private static final Pattern OPENING =
            Pattern.compile("(?:When|After|If|While|As|Before|Although|Because|Despite|During|Following) .*");

    private static final Pattern POINTING = Pattern.compile(
            "(?i).*\\b(?:it|its|he|his|him|she|her|they|their|them|this|that|these|those|such|who|which)\\b.*");

    private static final Pattern DEED =
            Pattern.compile("(?:(?:was|has|had|will|won|lost|took|made|became|began|left|scored|went|beat"
                    + "|sold|bought|paid|led|met|wrote|ran|set|fell|rose|\\p{Ll}{3,}ed)(?<!added|argued|claimed|insisted|warned|stated|noted|admitted|declared"
                    + "|announced|explained|believed|denied|described|commented|called) ).*");

    /** @param joint between the halves, blanks with it */
    private record Half(SourceSentence source, String head, String joint, String tail) {}

    @Override
    public Optional<Change> of(Claim claim, Random random) {
        var made = new ArrayList<Change>();
        deeds(claim, random).ifPresent(made::add);
        events(claim, random).ifPresent(made::add);
        Collections.shuffle(made, random);
        return made.stream().findFirst();
    }

    /** "A did this" and "B did that": "A did this and did that". */
    private static Optional<Change> deeds(Claim claim, Random random) {
        var own = doer(claim.text(), claim.article());
        if (own == null || quoted(claim.text()) || !claim.text().endsWith(".")) {
            return Optional.empty();
        }
        var others = new ArrayList<Half>();
        for (SourceArticle article : claim.around()) {
            for (SourceSentence sentence : article.usable()) {
                var other = doer(sentence.text(), article);
                if (other != null
                        && !quoted(sentence.text())
                        && apart(claim, sentence)
                        && other.sort() == own.sort()
                        && Exchangeable.strangers(own, other)
                        && !Exchangeable.mentioned(other, claim.text())) {
                    others.add(new Half(
                            sentence,
                            "",
                            " and ",
                            sentence.text().substring(other.span().end() + 1)));
                }
            }
        }
        String head = claim.text().substring(0, claim.text().length() - 1);
        return joined(new Half(claim.source(), head, "", ""), others, "deeds", random);
    }

    private static @org.jspecify.annotations.Nullable Fact doer(String text, SourceArticle article) {
        return article.facts().in(text).stream()
                .filter(fact -> FactExchange.NAMES.contains(fact.sort()))
                .filter(fact -> fact.span().start() == 0 && fact.span().end() + 1 < text.length())
                .filter(fact ->
                        DEED.matcher(text.substring(fact.span().end() + 1)).matches())
                .findFirst()
                .orElse(null);
    }

    /** "This happened after that": the one from one article, the other from another. */
    private static Optional<Change> events(Claim claim, Random random) {
        var own = half(claim.source(), claim.text());
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var others = new ArrayList<Half>();
        for (SourceArticle article : claim.near()) {
            for (SourceSentence sentence : article.usable()) {
                if (apart(claim, sentence)) {
                    half(sentence, sentence.text())
                            .filter(other -> !POINTING.matcher(other.tail()).matches())
                            .ifPresent(others::add);
                }
            }
        }
        return joined(own.get(), others, "events", random);
    }

    private static Optional<Change> joined(Half own, List<Half> others, String detail, Random random) {
        Collections.shuffle(others, random);
        return others.stream()
                .filter(other -> words(own.head()) + words(other.tail()) <= MOST_WORDS)
                .findFirst()
                .map(other -> joined(own, other, detail, random));
    }

    private static Change joined(Half own, Half other, String detail, Random random) {
        var cited = List.of(own.source().passage(), other.source().passage());
        String told = (own.tail().isEmpty() ? "" : own.tail() + " → ") + other.tail();
        String tail = other.joint() + other.tail();
        boolean one = cited.getFirst().equals(cited.getLast());
        return switch (one ? 0 : random.nextInt(3)) {
            case 0 ->
                new Change(
                        own.head() + tail + " {0}",
                        detail + ", cites the first",
                        told,
                        cited.subList(0, 1),
                        cited.subList(1, 2));
            case 1 -> new Change(own.head() + tail + " {0}{1}", detail + ", cites both", told, cited, List.of());
            default ->
                new Change(
                        own.head() + " {0}" + tail + " {1}", detail + ", cites part by part", told, cited, List.of());
        };
    }

    private static Optional<Half> half(SourceSentence source, String text) {
        var joints = JOINT.matcher(text);
        if (!joints.find()
                || quoted(text)
                || text.contains(" -")
                || OPENING.matcher(text).matches()) {
            return Optional.empty();
        }
        String joint = joints.group();
        String head = text.substring(0, joints.start());
        String tail = text.substring(joints.end());
        boolean whole = !tail.contains(",") && !BOUND.matcher(head).matches() && !joints.find();
        return whole && words(head) >= LEAST_WORDS && words(tail) >= LEAST_WORDS
                ? Optional.of(new Half(source, head, joint, tail))
                : Optional.empty();
    }

    private static boolean apart(Claim claim, SourceSentence other) {
        return !claim.source().equals(other)
                && Words.share(claim.source().words(), other.words()) <= SAME
                && Words.share(other.words(), claim.source().words()) <= SAME;
    }

    private static boolean quoted(String text) {
        return text.contains("\"") || text.contains("“");
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }
}
