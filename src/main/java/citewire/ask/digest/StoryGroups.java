package citewire.ask.digest;

import citewire.domain.ArticleHeader;
import citewire.domain.ArticleId;
import citewire.domain.Passage;
import citewire.domain.StoryId;
import citewire.index.ArticleIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles together that tell one story: copies, and reports that share most words of their openings, as {@code /latest}
 * has them. Each article is compared with those alone that share a word, so that a week of them takes a moment.
 */
final class StoryGroups {

    /** As much of the shorter opening as reports of one event share. */
    private static final double SHARED = 0.6;

    /** An opening of fewer words shares them with anything. */
    private static final int FEW = 4;

    private final ArticleIndex index;
    private final Map<ArticleId, StoryId> copies;
    private final List<Group> groups = new ArrayList<>();
    private final Map<StoryId, Group> byStory = new HashMap<>();
    private final Map<String, List<Group>> byTerm = new HashMap<>();

    /** No record: it is looked up by what it is, not by what is in it. */
    private static final class Group {
        private final Set<String> terms;
        private final List<ArticleHeader> articles = new ArrayList<>();

        private Group(Set<String> terms) {
            this.terms = terms;
        }
    }

    private StoryGroups(ArticleIndex index, Map<ArticleId, StoryId> copies) {
        this.index = index;
        this.copies = copies;
    }

    /** Each group in the order of {@code articles}. */
    static List<List<ArticleHeader>> of(
            Collection<ArticleHeader> articles, Map<ArticleId, StoryId> copies, ArticleIndex index) {
        var groups = new StoryGroups(index, copies);
        articles.forEach(groups::add);
        return groups.groups.stream().map(group -> List.copyOf(group.articles)).toList();
    }

    private void add(ArticleHeader article) {
        var story = copies.get(article.id());
        var known = story == null ? null : byStory.get(story);
        var terms = terms(article);
        Group group = known == null ? near(terms) : known;
        if (group == null) {
            group = new Group(terms);
            groups.add(group);
            for (String term : terms) {
                byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(group);
            }
        }
        group.articles.add(article);
        if (story != null) {
            byStory.put(story, group);
        }
    }

    private @Nullable Group near(Set<String> terms) {
        var shared = new HashMap<Group, Integer>();
        for (String term : terms) {
            byTerm.getOrDefault(term, List.of()).forEach(group -> shared.merge(group, 1, Integer::sum));
        }
        Group best = null;
        double most = 0;
        for (var each : shared.entrySet()) {
            int shorter = Math.min(terms.size(), each.getKey().terms.size());
            double share = shorter < FEW ? 0 : (double) each.getValue() / shorter;
            if (share >= SHARED && share > most) {
                best = each.getKey();
                most = share;
            }
        }
        return best;
    }

    private Set<String> terms(ArticleHeader article) {
        String lede = index.passages(article.id()).stream()
                .findFirst()
                .map((Passage passage) -> passage.sentence(0))
                .orElse("");
        var terms = new HashSet<String>();
        index.analysis().terms(article.title() + "\n" + lede).forEach(term -> terms.add(term.value()));
        return terms;
    }
}
