package citewire.eval.dispute;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.Published;
import citewire.domain.TextSpan;
import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.SourceArticle;
import citewire.eval.trial.source.SourceSentence;
import citewire.eval.trial.source.Sources;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes pairs of reports of a corpus. The same seed and corpus make the same ones. */
public final class PairMaker {

    /** Of one kind from one article, so that no article speaks for many. */
    private static final int PER_ARTICLE = 2;

    private static final int NEIGHBOURS = 2;

    /** Reports of articles that say nothing of when they were published are dated so. */
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2025-05-14T10:00:00Z");

    private final Sources sources;
    private final long seed;
    private final Changes changes = new Changes();

    public PairMaker(Sources sources, long seed) {
        this.sources = sources;
        this.seed = seed;
    }

    /** At most {@code most} of a kind; fewer where the corpus does not hold more. */
    public List<PairTrial> make(PairKind kind, int most) {
        var random = new Random(seed * 31 + kind.name().hashCode());
        var made = new ArrayList<PairTrial>();
        for (ArticleId id : sources.shuffled(seed * 31 + kind.name().hashCode())) {
            if (made.size() >= most) {
                break;
            }
            ofArticle(kind, sources.read(id), random).stream()
                    .limit(most - made.size())
                    .forEach(made::add);
        }
        return List.copyOf(made);
    }

    private List<PairTrial> ofArticle(PairKind kind, SourceArticle article, Random random) {
        var sentences = new ArrayList<>(article.usable());
        Collections.shuffle(sentences, random);
        var near = sources.near(article.article().id());
        return sentences.stream()
                .map(sentence -> new Claim(sentence.text(), sentence, article, near))
                .flatMap(claim -> trial(kind, claim, random).stream())
                .limit(PER_ARTICLE)
                .toList();
    }

    private Optional<PairTrial> trial(PairKind kind, Claim claim, Random random) {
        boolean counted = kind == PairKind.OTHER_QUANTITY || kind == PairKind.NEIGHBOURS;
        if (counted && !Changes.counts(claim)) {
            return Optional.empty();
        }
        Claim told = Retelling.of(claim, random);
        if (told.text().equals(claim.text()) && !counted) {
            return Optional.empty();
        }
        return changes.of(kind, told, random).flatMap(second -> trial(kind, claim, second, random));
    }

    private Optional<PairTrial> trial(PairKind kind, Claim claim, String second, Random random) {
        Map<String, String> names = kind == PairKind.OTHER_PLACE ? Changes.otherNames(claim, random) : Map.of();
        String told = renamed(second, names);
        if (kind == PairKind.OTHER_PLACE && told.equals(second)) {
            return Optional.empty();
        }
        var first = header(claim.article(), "First Post", FIRST);
        var found = new ArrayList<Passage>();
        found.add(as(claim.source().passage(), first));
        if (kind != PairKind.NEIGHBOURS) {
            found.add(other(kind, claim, told, names, random));
        }
        neighbours(claim, found);
        Collections.shuffle(found, random);
        var citation = new Citation(1, first, List.of(claim.text()));
        return Optional.of(new PairTrial(
                kind.name().toLowerCase(java.util.Locale.ROOT) + ":"
                        + claim.source().passage().id() + "." + claim.source().place(),
                kind,
                claim.text(),
                told,
                List.of(citation),
                found));
    }

    /** The articles nearest to it, as if they were of the same days and of other publishers. */
    private static void neighbours(Claim claim, List<Passage> found) {
        for (int i = 0; i < Math.min(NEIGHBOURS * 2, claim.near().size()); i++) {
            SourceArticle near = claim.near().get(i);
            var header = header(near, "Paper " + (i + 1), FIRST.minusHours(3L * i));
            near.passages().stream().limit(NEIGHBOURS).forEach(passage -> found.add(as(passage, header)));
        }
    }

    /** The sentences around it as another reporter tells them, with {@code told} in its place. */
    private static Passage other(PairKind kind, Claim claim, String told, Map<String, String> names, Random random) {
        var sentences = new ArrayList<String>();
        for (SourceSentence sentence : claim.article().sentences()) {
            boolean itself = sentence.equals(claim.source());
            boolean beside = sentence.passage().equals(claim.source().passage())
                    && Math.abs(sentence.place() - claim.source().place()) <= 2;
            boolean counting = kind == PairKind.OTHER_QUANTITY
                    && !itself
                    && Changes.counts(new Claim(sentence.text(), sentence, claim.article(), claim.near()));
            if (itself && !told.isEmpty()) {
                sentences.add(told);
            } else if (!itself && (beside || counting) && sentence.usable()) {
                var retold = Retelling.of(new Claim(sentence.text(), sentence, claim.article(), claim.near()), random);
                sentences.add(renamed(retold.text(), names));
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(renamed(claim.article().article().title(), names));
        }
        return passage(header(kind, claim.article(), names), sentences);
    }

    private static ArticleHeader header(PairKind kind, SourceArticle article, Map<String, String> names) {
        var later = switch (kind) {
            case UPDATE -> Duration.ofHours(20);
            case OTHER_TIME -> Duration.ofDays(9);
            case FORECAST -> Duration.ofHours(-20);
            default -> Duration.ofMinutes(20);
        };
        return new ArticleHeader(
                new ArticleId(article.article().id().value() + "-second"),
                renamed(article.article().title(), names),
                "Second Herald",
                null,
                new Published.Moment(FIRST.plus(later)));
    }

    private static ArticleHeader header(SourceArticle article, String source, OffsetDateTime at) {
        return new ArticleHeader(
                article.article().id(), article.article().title(), source, null, new Published.Moment(at));
    }

    private static Passage as(Passage passage, ArticleHeader header) {
        return new Passage(passage.id(), header, passage.text(), passage.sentences());
    }

    private static Passage passage(ArticleHeader header, List<String> sentences) {
        var text = new StringBuilder();
        var spans = new ArrayList<TextSpan>();
        for (String sentence : sentences) {
            text.append(text.isEmpty() ? "" : " ");
            spans.add(new TextSpan(text.length(), text.length() + sentence.length()));
            text.append(sentence);
        }
        return new Passage(new PassageId(header.id(), 0), header, text.toString(), spans);
    }

    /** Longer names first, each once. */
    private static String renamed(String text, Map<String, String> names) {
        var longest = new ArrayList<>(new HashMap<>(names).entrySet());
        longest.sort((one, other) -> other.getKey().length() - one.getKey().length());
        String out = text;
        for (int i = 0; i < longest.size(); i++) {
            out = out.replace(longest.get(i).getKey(), "\u0001" + i + "\u0002");
        }
        for (int i = 0; i < longest.size(); i++) {
            out = out.replace("\u0001" + i + "\u0002", longest.get(i).getValue());
        }
        return out;
    }
}
