package citewire.ask.summary;

import citewire.ask.check.Checker;
import citewire.ask.check.Checker.DraftCheck;
import citewire.ask.check.CitationStream;
import citewire.ask.check.DraftSentence;
import citewire.ask.check.Verdict;
import citewire.ask.draft.Draft;
import citewire.ask.draft.Drafting;
import citewire.ask.draft.Evidence;
import citewire.ask.draft.ModelException;
import citewire.domain.AnswerStyle;
import citewire.domain.ArticleId;
import citewire.domain.Asker;
import citewire.domain.Passage;
import citewire.domain.Question;
import citewire.domain.RankedPassage;
import citewire.domain.Scope;
import citewire.domain.Summary;
import citewire.index.ArticleIndex;
import citewire.model.call.ModelCall;
import citewire.model.call.ModelCalls;
import citewire.state.StoredArticle;
import citewire.state.SummaryStore;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Lets a chat model tell in short what an article reports. The model writes by the rules of answers, with the article's own
 * passages as all its evidence; a sentence that the check does not let through is left out. What came of it is kept, even
 * where no sentence held, so that a version of an article is paid for once.
 */
public final class ArticleSummaries {

    /** As many as are read at a glance. */
    private static final int MOST = 3;

    /** News says first what matters. */
    private static final int PASSAGES = 8;

    private static final String ASKED = "What does this article report? Tell the whole of it.";
    private static final String ASKED_IN_GERMAN = "Was berichtet dieser Artikel? Sag es im Ganzen.";

    private final Supplier<Drafting> drafting;
    private final Checker checker;
    private final ArticleIndex index;
    private final SummaryStore store;
    private final Clock clock;
    private final Set<ArticleId> underWay = ConcurrentHashMap.newKeySet();

    /** @param drafting by the models of now */
    public ArticleSummaries(
            Supplier<Drafting> drafting, Checker checker, ArticleIndex index, SummaryStore store, Clock clock) {
        this.drafting = drafting;
        this.checker = checker;
        this.index = index;
        this.store = store;
        this.clock = clock;
    }

    /** What was written before; empty also where no sentence of it held. */
    public Optional<Summary> known(StoredArticle article) {
        return kept(article).filter(summary -> !summary.sentences().isEmpty());
    }

    /**
     * Lets a model write where none has; blocks until it has. Empty where there is no model, where it failed or may not be
     * asked, where no sentence held, and while it is written for somebody else.
     *
     * @param asker whose account it goes to
     */
    public Optional<Summary> write(StoredArticle article, Asker asker) {
        var id = article.article().id();
        if (article.withdrawn() || article.article().header().headlineOnly() || !underWay.add(id)) {
            return known(article);
        }
        try {
            return kept(article)
                    .or(() -> written(article, asker))
                    .filter(summary -> !summary.sentences().isEmpty());
        } finally {
            underWay.remove(id);
        }
    }

    private Optional<Summary> kept(StoredArticle article) {
        return store.find(article.article().id(), version(article), Drafting.promptVersion());
    }

    private static int version(StoredArticle article) {
        return article.versions().getLast().version();
    }

    private Optional<Summary> written(StoredArticle stored, Asker asker) {
        var article = stored.article();
        var passages = index.passages(article.id()).stream().limit(PASSAGES).toList();
        String text = "de".equals(article.language()) ? ASKED_IN_GERMAN : ASKED;
        var drafting = this.drafting.get();
        var calls = drafting.calls(new Question(text, clock.instant(), Scope.EVERYTHING, List.of(), asker));
        if (calls.isEmpty() || passages.isEmpty()) {
            return Optional.empty();
        }
        var summary =
                calls.first(calls.wholeAnswer(), call -> byModel(drafting, text, evidence(passages), calls, call));
        summary.ifPresent(found -> store.keep(article.id(), version(stored), Drafting.promptVersion(), found));
        return summary;
    }

    private static Evidence evidence(List<Passage> passages) {
        var ranked = new ArrayList<RankedPassage>();
        passages.forEach(passage -> ranked.add(new RankedPassage(ranked.size() + 1, 0, passage)));
        return new Evidence(ranked);
    }

    /** Empty where the model failed. */
    private Optional<Summary> byModel(
            Drafting drafting, String text, Evidence evidence, ModelCalls calls, ModelCall call) {
        var now = ZonedDateTime.ofInstant(clock.instant(), clock.getZone());
        try (var draft = drafting.byModel(text, now, AnswerStyle.NORMAL, evidence, call)) {
            return Optional.of(new Summary(held(draft, evidence), call.name()));
        } catch (ModelException e) {
            calls.failed(call, e.fault());
            return Optional.empty();
        }
    }

    /** The sentences that the check lets through. */
    private List<String> held(Draft draft, Evidence evidence) {
        var passages = evidence.inOrder();
        var check = checker.over(passages);
        var stream = new CitationStream(passages.size());
        var held = new ArrayList<String>();
        for (var piece = draft.next(); piece.isPresent() && held.size() < MOST; piece = draft.next()) {
            if (draft.beganAnew()) {
                stream = new CitationStream(passages.size());
                held.clear();
            }
            add(stream.accept(piece.get()), check, held);
        }
        if (!draft.cutShort()) {
            add(stream.finish(), check, held);
        }
        return held.stream().limit(MOST).toList();
    }

    private static void add(List<DraftSentence> sentences, DraftCheck check, List<String> held) {
        for (var sentence : sentences) {
            boolean holds = switch (check.check(sentence)) {
                case Verdict.Keep keep -> true;
                case Verdict.Recite recite -> true;
                case Verdict.Mark mark -> false;
                case Verdict.Drop drop -> false;
            };
            if (holds) {
                held.add(sentence.text().strip());
            }
        }
    }
}
