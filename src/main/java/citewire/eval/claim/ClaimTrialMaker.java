package citewire.eval.claim;

import citewire.ask.claim.ClaimRequest;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Published;
import citewire.domain.Scope;
import citewire.domain.StoryId;
import citewire.eval.trial.Trial;
import citewire.eval.trial.TrialKind;
import citewire.eval.trial.TrialMaker;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes claims of the sentences that the trial of the citation check is made of. */
public final class ClaimTrialMaker {

    private static final Pattern MARKER = Pattern.compile("\\s*\\[\\d+]");

    /** Of articles that say nothing of when they were published. */
    private static final Instant SOME_DAY = Instant.parse("2025-05-14T18:00:00Z");

    /** By then all of a corpus was there. */
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final TrialMaker maker;
    private final Map<ArticleId, StoryId> stories;
    private final ZoneId zone;

    /** @param stories of all articles that have copies */
    public ClaimTrialMaker(TrialMaker maker, Map<ArticleId, StoryId> stories, ZoneId zone) {
        this.maker = maker;
        this.stories = Map.copyOf(stories);
        this.zone = zone;
    }

    /** At most {@code each} of every way in which such a claim is made. */
    public List<ClaimTrial> make(ClaimKind kind, int each) {
        return kind.made().stream()
                .flatMap(made -> maker.make(made, each).stream().map(trial -> claim(kind, made, trial)))
                .toList();
    }

    private ClaimTrial claim(ClaimKind kind, TrialKind made, Trial trial) {
        var article = origin(trial);
        var published = article.published();
        Instant said = published == null ? SOME_DAY : latest(published);
        Scope scope = kind == ClaimKind.UNCOVERED ? Scope.EVERYTHING.except(told(article.id())) : Scope.EVERYTHING;
        String text = MARKER.matcher(trial.draft()).replaceAll("").strip();
        return new ClaimTrial(
                kind + " " + trial.id(),
                kind,
                made,
                new ClaimRequest(text, said, NOW, scope, zone),
                trial.origin(),
                trial.told());
    }

    private Instant latest(Published published) {
        return published.latest(zone);
    }

    /** The article and its copies. */
    private Set<ArticleId> told(ArticleId id) {
        var story = stories.get(id);
        return story == null
                ? Set.of(id)
                : stories.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(story))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private static ArticleHeader origin(Trial trial) {
        return trial.evidence().stream()
                .filter(passage -> passage.text().replaceAll("\\s+", " ").contains(trial.origin()))
                .map(passage -> passage.article())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no article for " + trial.id()));
    }
}
