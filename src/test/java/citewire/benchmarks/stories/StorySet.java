package citewire.benchmarks.stories;

import citewire.domain.Article;
import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Makes a labelled set of articles: a part of them becomes stories of several copies each, of which half lack the text
 * they were copied from; each of these stories is followed by articles that are none of its copies; the rest stands
 * beside them as it is.
 */
final class StorySet {

    /** Shorter ones leave nothing to shorten. */
    private static final int LONG_ENOUGH = 100;

    private static final int COPIES = 3;

    private static final int LONG_SENTENCE = 8;
    private static final int SEVERAL = 3;

    /** Two follow-ups, the next issue and a copy may each need another text, which then stands nowhere else. */
    private static final int HOSTS = 4;

    /** What a report of the same matter every week is full of. */
    private static final int MANY_FIGURES = 8;

    private final Random random;
    private final Deque<Prose> hosts;
    private final List<String> vocabulary;

    /** The ways in which a copy is made. */
    enum Copy {
        COPIED,
        SHORTENED,
        THINNED,
        EDITED,
        REWRITTEN,
        EXTENDED,
        SHORTENED_EDITED,
        SHORTENED_REWRITTEN
    }

    private StorySet(Deque<Prose> hosts, List<String> vocabulary, Random random) {
        this.hosts = hosts;
        this.vocabulary = vocabulary;
        this.random = random;
    }

    /** @param stories at most so many of the articles become stories; each text is told by one of them alone */
    static List<Labelled> of(List<Article> articles, int stories, long seed) {
        var random = new Random(seed);
        var shuffled = once(articles);
        Collections.shuffle(shuffled, random);
        var longer = shuffled.stream()
                .filter(article -> Prose.of(article).words() >= LONG_ENOUGH)
                .toList();
        int some = Math.min(stories, longer.size() / (2 + HOSTS));
        var origins = longer.subList(0, some);
        var hosts = longer.subList(some, some * (1 + HOSTS));
        var words = origins.stream()
                .flatMap(article -> Arrays.stream(article.body().split("\\s+")))
                .toList();
        var set = new StorySet(new ArrayDeque<>(hosts.stream().map(Prose::of).toList()), words, random);
        var labelled = new ArrayList<Labelled>();
        for (int i = 0; i < some; i++) {
            if (i % 2 == 0) {
                labelled.add(new Labelled(origins.get(i), origins.get(i).id().value(), "original"));
            }
            set.copies(origins.get(i), labelled);
            set.followers(origins.get(i), labelled);
        }
        Set<Article> used = new HashSet<>(origins);
        used.addAll(hosts);
        shuffled.stream()
                .filter(article -> !used.contains(article))
                .forEach(article ->
                        labelled.add(new Labelled(article, article.id().value(), "other")));
        Collections.shuffle(labelled, random);
        return labelled;
    }

    /** The data holds some articles twice or updated: those with the title or several sentences of one before are left out. */
    private static List<Article> once(List<Article> articles) {
        var owners = new HashMap<String, Article>();
        var titles = new HashSet<String>();
        var once = new ArrayList<Article>();
        for (Article article : articles) {
            var sentences = Prose.of(article).sentences().stream()
                    .filter(sentence -> sentence.split("\\s+").length >= LONG_SENTENCE)
                    .toList();
            var owned = new HashMap<Article, Integer>();
            sentences.forEach(sentence -> owned.merge(owners.getOrDefault(sentence, article), 1, Integer::sum));
            owned.remove(article);
            if (titles.add(article.title()) && owned.values().stream().noneMatch(shared -> shared >= SEVERAL)) {
                sentences.forEach(sentence -> owners.putIfAbsent(sentence, article));
                once.add(article);
            }
        }
        return once;
    }

    private void copies(Article origin, List<Labelled> to) {
        var ways = new ArrayList<>(List.of(Copy.values()));
        Collections.shuffle(ways, random);
        for (Copy way : ways.subList(0, COPIES)) {
            var name = way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            to.add(new Labelled(
                    article(origin, name, copy(Prose.of(origin), way)),
                    origin.id().value(),
                    name));
        }
    }

    private Prose copy(Prose text, Copy way) {
        return switch (way) {
            case COPIED -> text.houseStyle("BRANNICK (Kelmark Wire) —", "Copyright Kelmark Wire. All rights reserved.");
            case SHORTENED -> text.shortened(between(0.3, 0.7));
            case THINNED -> text.thinned(between(0.2, 0.4), random);
            case EDITED -> text.edited(between(0.05, 0.15), vocabulary, random);
            case REWRITTEN -> text.rewritten(between(0.25, 0.4), vocabulary, random);
            case EXTENDED -> text.extended(between(0.2, 0.4), hosts.pop(), random);
            case SHORTENED_EDITED -> text.shortened(between(0.4, 0.8)).edited(between(0.05, 0.1), vocabulary, random);
            case SHORTENED_REWRITTEN -> text.shortened(between(0.5, 0.8)).rewritten(0.2, vocabulary, random);
        };
    }

    private void followers(Article origin, List<Labelled> to) {
        var text = Prose.of(origin);
        for (double share : List.of(between(0.1, 0.25), between(0.25, 0.4))) {
            add(to, origin, "follow-up", hosts.pop().following(text, share));
        }
        if (text.figures() >= MANY_FIGURES) {
            add(to, origin, "next issue", text.nextIssue(between(0.3, 0.5), hosts.pop(), random));
        }
    }

    private void add(List<Labelled> to, Article origin, String kind, Prose prose) {
        var article = article(origin, kind + " " + to.size(), prose);
        to.add(new Labelled(article, article.id().value(), kind));
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** Under a headline and a publisher of its own. */
    private static Article article(Article origin, String kind, Prose prose) {
        var id = new ArticleId(origin.id() + " " + kind);
        var header = new ArticleHeader(
                id,
                prose.sentences()
                        .getLast()
                        .substring(0, Math.min(50, prose.sentences().getLast().length())),
                "The " + kind + " post",
                null,
                origin.header().published());
        return new Article(header, origin.authors(), origin.language(), prose.body(), "bench");
    }
}
