package citewire.eval.trial;

import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.eval.trial.corrupt.Change;
import citewire.eval.trial.corrupt.Corruption;
import citewire.eval.trial.reword.Reworded;
import citewire.eval.trial.reword.Rewording;
import citewire.eval.trial.source.Claim;
import citewire.eval.trial.source.SourceArticle;
import citewire.eval.trial.source.SourceSentence;
import citewire.eval.trial.source.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes trials of a corpus. The same seed and corpus make the same ones. */
public final class TrialMaker {

    /** Of one kind from one article, so that no article speaks for many. */
    private static final int PER_ARTICLE = 2;

    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"“”]*[\"”]");

    private final Sources sources;
    private final long seed;

    public TrialMaker(Sources sources, long seed) {
        this.sources = sources;
        this.seed = seed;
    }

    /** At most {@code most} of a kind; fewer where the corpus does not hold more. */
    public List<Trial> make(TrialKind kind, int most) {
        var random = new Random(seed * 31 + kind.name().hashCode());
        var made = new ArrayList<Trial>();
        for (ArticleId id : sources.shuffled(seed * 31 + kind.name().hashCode())) {
            if (made.size() >= most) {
                break;
            }
            ofArticle(kind, id, random).stream().limit(most - made.size()).forEach(made::add);
        }
        return List.copyOf(made);
    }

    private List<Trial> ofArticle(TrialKind kind, ArticleId id, Random random) {
        SourceArticle article = sources.read(id);
        var sentences = new ArrayList<>(article.usable());
        Collections.shuffle(sentences, random);
        var near = sources.near(id);
        return sentences.stream()
                .map(sentence -> new Claim(sentence.text(), sentence, article, near))
                .map(claim -> trial(kind, claim, random))
                .flatMap(Optional::stream)
                .limit(PER_ARTICLE)
                .toList();
    }

    private Optional<Trial> trial(TrialKind kind, Claim claim, Random random) {
        Rewording rewording = Ways.REWORDINGS.get(kind);
        if (rewording != null) {
            return rewording
                    .of(claim)
                    .filter(reworded -> quotations(claim.text()).containsAll(quotations(reworded.text())))
                    .map(reworded -> supported(kind, claim, reworded, random));
        }
        Corruption corruption = Ways.CORRUPTIONS.get(kind);
        return corruption == null
                ? Optional.empty()
                : corruption.of(base(claim, random), random).map(change -> trial(kind, claim, change, random));
    }

    /** What is put in quotation marks is verbatim or not true. */
    private static List<String> quotations(String text) {
        return QUOTED.matcher(text).results().map(MatchResult::group).toList();
    }

    /** A false sentence is in other words than the article's as often as not. */
    private static Claim base(Claim claim, Random random) {
        if (random.nextBoolean()) {
            return claim;
        }
        var ways = new ArrayList<>(Ways.BEFORE_CORRUPTION);
        Collections.shuffle(ways, random);
        return ways.stream()
                .map(way -> way.of(claim))
                .flatMap(Optional::stream)
                .findFirst()
                .map(reworded -> new Claim(reworded.text(), claim.source(), claim.article(), claim.near()))
                .orElse(claim);
    }

    private Trial supported(TrialKind kind, Claim claim, Reworded reworded, Random random) {
        var change = Change.of(claim, reworded.text(), reworded.detail(), "", List.of());
        return trial(kind, claim, change, random);
    }

    private Trial trial(TrialKind kind, Claim claim, Change change, Random random) {
        var needed = Stream.concat(change.cited().stream(), change.beside().stream())
                .distinct()
                .toList();
        var evidence = sources.evidence(needed, claim.text(), random);
        String draft = change.draft();
        for (int i = 0; i < change.cited().size(); i++) {
            int number = evidence.indexOf(change.cited().get(i)) + 1;
            draft = draft.replace("{" + i + "}", "[" + number + "]");
        }
        return new Trial(
                id(kind, claim.source()),
                kind,
                change.detail(),
                draft,
                evidence,
                claim.source().text(),
                change.told());
    }

    private static String id(TrialKind kind, SourceSentence source) {
        Passage passage = source.passage();
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + passage.id() + "." + source.place();
    }
}
