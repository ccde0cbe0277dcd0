package citewire.eval.trial.corrupt;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.Published;
import citewire.domain.TextSpan;
import citewire.eval.trial.fact.Fact;
import citewire.eval.trial.fact.Sort;
import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.SourceArticle;
import citewire.eval.trial.source.SourceSentence;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what an earlier report told, though a later one of the same story is at hand. The earlier report is made: the
 * sentence as it would have read the day before, with a lower figure of the same article.
 */
public final class StaleFact implements Corruption {

    private static final Set<Sort> GROWING = Set.of(Sort.COUNT, Sort.MONEY, Sort.PERCENTAGE);

    /** What later reports have more of. */
    private static final Pattern COUNTED_UP =
            Pattern.compile(" (?:[\\p{L}-]+ ){0,2}(?:people|dead|deaths|injured|wounded|killed"
                    + "|victims|cases|bodies|soldiers|troops|civilians|policemen|officers|arrests|suspects|homes|houses|residents|votes"
                    + "|seats|women|men|children|passengers|protesters|fires|acres|workers|jobs|students|countries|goals|points|medals"
                    + "|copies|users|members|companies|tests|infections|patients|survivors|refugees)\\b.*");

    private static final Pattern REVISED =
            Pattern.compile("(?i).*\\b(?:so far|toll|estimated|turnout|poll|shares (?:rose|fell|were)"
                    + "|unemployment|inflation|has (?:raised|sold|spent|earned|made|taken)|have (?:raised|sold|spent|earned|made|taken)"
                    + "|at least|as of|has grown|have grown|lead by|forecasts?|worth|according to)\\b.*");

    private static final LocalDate SOME_DAY = LocalDate.of(2024, 7, 7);

    @Override
    public Optional<Change> of(Claim claim, Random random) {
        for (Fact fact : claim.article().facts().in(claim.source().text())) {
            if (GROWING.contains(fact.sort()) && grows(fact, claim.source().text()) && once(fact, claim)) {
                String before = earlier(fact, claim.article());
                if (before != null && claim.text().contains(fact.text())) {
                    return Optional.of(stale(claim, fact, before, random));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean grows(Fact fact, String text) {
        return (fact.sort() == Sort.COUNT
                        && COUNTED_UP.matcher(text.substring(fact.span().end())).matches())
                || REVISED.matcher(text).matches();
    }

    /** The figure has one place in the passage, so that the earlier report cannot hold both. */
    private static boolean once(Fact fact, Claim claim) {
        String text = claim.source().passage().text();
        int first = text.indexOf(fact.text());
        return first >= 0
                && !Exchangeable.atLeast(text.substring(0, first))
                && text.indexOf(fact.text(), first + 1) < 0
                && claim.source().text().contains(fact.text());
    }

    /** A lower one that the article holds as well. */
    private static @org.jspecify.annotations.Nullable String earlier(Fact fact, SourceArticle article) {
        for (SourceSentence sentence : article.sentences()) {
            for (Fact other : article.facts().in(sentence.text())) {
                boolean lower = other.sort() == fact.sort()
                        && Double.parseDouble(other.key()) < 0.85 * Double.parseDouble(fact.key())
                        && Character.isDigit(other.text().charAt(0))
                                == Character.isDigit(fact.text().charAt(0));
                if (lower) {
                    return other.text();
                }
            }
        }
        return null;
    }

    private static Change stale(Claim claim, Fact fact, String before, Random random) {
        Passage later = claim.source().passage();
        Passage earlier = earlierReport(claim, fact.text(), before);
        String text = claim.text().replace(fact.text(), before);
        String told = fact.text() + " → " + before;
        boolean citesEarlier = random.nextBoolean();
        return citesEarlier
                ? new Change(text + " {0}", "cites the earlier report", told, List.of(earlier), List.of(dated(later)))
                : new Change(text + " {0}", "cites the later report", told, List.of(dated(later)), List.of(earlier));
    }

    private static Passage dated(Passage passage) {
        var article = passage.article();
        return article.published() != null
                ? passage
                : new Passage(passage.id(), at(article, article.id(), SOME_DAY), passage.text(), passage.sentences());
    }

    /** The sentence as it then was, with those beside it: earlier reports are shorter. */
    private static Passage earlierReport(Claim claim, String figure, String before) {
        Passage later = claim.source().passage();
        var text = new StringBuilder();
        var spans = new ArrayList<TextSpan>();
        int place = claim.source().place();
        for (int i = Math.max(0, place - 1); i <= Math.min(later.sentences().size() - 1, place + 1); i++) {
            text.append(text.isEmpty() ? "" : " ");
            int start = text.length();
            text.append(i == place ? later.sentence(i).replace(figure, before) : later.sentence(i));
            spans.add(new TextSpan(start, text.length()));
        }
        var id = new ArticleId(later.article().id().value() + "-earlier");
        var published = later.article().published();
        LocalDate day =
                published == null ? SOME_DAY : LocalDate.ofInstant(published.earliest(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Passage(
                new PassageId(id, later.id().ordinal()),
                at(later.article(), id, day.minusDays(1)),
                text.toString(),
                spans);
    }

    private static ArticleHeader at(ArticleHeader article, ArticleId id, LocalDate day) {
        return new ArticleHeader(id, article.title(), article.source(), article.url(), new Published.Day(day));
    }
}
