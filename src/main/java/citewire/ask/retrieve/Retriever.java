package citewire.ask.retrieve;

import citewire.ask.question.time.TimeReader;
import citewire.ask.retrieve.PassageRanker.Scored;
import citewire.config.Config;
import citewire.domain.PassageId;
import citewire.domain.RankedPassage;
import citewire.domain.Vector;
import citewire.index.ArticleIndex;
import citewire.index.Lookup;
import citewire.index.Match;
import citewire.index.PassageFilter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the passages that bear on a text, by its words and by its meaning; by words alone without an embedding model. */
public final class Retriever {

    private static final Logger LOG = LoggerFactory.getLogger(Retriever.class);

    private final ArticleIndex index;
    private final QueryEmbedder embedder;
    private final Config.Retrieval config;
    private final TimeReader times;
    private final PassageRanker ranker;
    private final Reranker reranker;
    private final AtomicBoolean degraded = new AtomicBoolean();

    /** For who asks in UTC. */
    public Retriever(ArticleIndex index, QueryEmbedder embedder, Config.Retrieval config) {
        this(index, embedder, config, ZoneOffset.UTC);
    }

    /** @param zone in which a day begins and ends for who asks */
    public Retriever(ArticleIndex index, QueryEmbedder embedder, Config.Retrieval config, ZoneId zone) {
        this(index, embedder, config, zone, Reranker.NONE);
    }

    /** @param reranker orders the best of what was found anew */
    public Retriever(
            ArticleIndex index, QueryEmbedder embedder, Config.Retrieval config, ZoneId zone, Reranker reranker) {
        this(index, embedder, config, new TimeReader(zone), PassageRanker.learnt(), reranker);
    }

    Retriever(
            ArticleIndex index,
            QueryEmbedder embedder,
            Config.Retrieval config,
            TimeReader times,
            PassageRanker ranker,
            Reranker reranker) {
        this.index = index;
        this.embedder = embedder;
        this.config = config;
        this.times = times;
        this.ranker = ranker;
        this.reranker = reranker;
    }

    /**
     * The passages that bear on {@code text}, best first, each with what stands around it and no part of an article
     * twice.
     *
     * @param k at most this many, 1 to 200; several of one article may be among them
     * @throws citewire.index.IndexException where the index cannot be read
     */
    public List<RankedPassage> search(String text, PassageFilter filter, int k) {
        var widened = new Surroundings(new FoundArticles(index), found(text, filter, k)).widened(k);
        return reranker.rerank(text, widened);
    }

    /** The passages as the index holds them, best first, with how they stand by words and by meaning alone. */
    public Ranking rank(String text, PassageFilter filter, int k) {
        var scored = found(text, filter, k);
        var articles = new FoundArticles(index);
        var ranked = reranker.rerank(text, ranked(scored, Scored::score, articles, k));
        var kept = ranked.stream().map(hit -> hit.passage().id()).collect(Collectors.toSet());
        return new Ranking(
                ranked, arm(scored, Match::words, articles, kept), arm(scored, Match::meaning, articles, kept));
    }

    private List<Scored> found(String text, PassageFilter filter, int k) {
        var asked = AskedTerms.of(index.analysis(), text);
        var lookup = new Lookup(asked.terms(), embed(text).orElse(null), filter, Math.max(k, config.candidates()));
        var times = new TimesAsked(this.times.read(text, filter.notAfter()), filter.notAfter());
        return ranker.rank(asked, index.analysis(), index.match(lookup), times);
    }

    /** What one measure alone makes of the passages, those that are kept with the place it gives them among all. */
    private static List<RankedPassage> arm(
            List<Scored> scored, ToDoubleFunction<Match> measure, FoundArticles articles, Set<PassageId> kept) {
        var measured = scored.stream()
                .map(one -> new Scored(one.match(), measure.applyAsDouble(one.match())))
                .filter(one -> one.score() > 0)
                .sorted(Comparator.comparingDouble(one -> -one.score()))
                .toList();
        var arm = new ArrayList<RankedPassage>();
        for (int i = 0; i < measured.size(); i++) {
            var one = measured.get(i);
            int rank = i + 1;
            if (kept.contains(one.match().id())) {
                articles.passage(one.match().id())
                        .ifPresent(passage -> arm.add(new RankedPassage(rank, one.score(), passage)));
            }
        }
        return arm;
    }

    private static List<RankedPassage> ranked(
            List<Scored> scored, ToDoubleFunction<Scored> score, FoundArticles articles, int k) {
        var ranked = new ArrayList<RankedPassage>();
        for (Scored one : scored.subList(0, Math.min(k, scored.size()))) {
            articles.passage(one.match().id())
                    .ifPresent(passage ->
                            ranked.add(new RankedPassage(ranked.size() + 1, score.applyAsDouble(one), passage)));
        }
        return ranked;
    }

    /** True since a fault of the embedder, until it works again: the search goes by words alone. */
    public boolean degraded() {
        return degraded.get();
    }

    private Optional<Vector> embed(String text) {
        try {
            var vector = embedder.embed(text);
            if (degraded.compareAndSet(true, false)) {
                LOG.info("Questions are embedded again");
            }
            return vector;
        } catch (RuntimeException e) {
            if (degraded.compareAndSet(false, true)) {
                LOG.warn("Cannot embed questions, searching by words alone until it works again", e);
            }
            return Optional.empty();
        }
    }
}
