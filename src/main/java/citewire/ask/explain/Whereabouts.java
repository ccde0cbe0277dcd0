package citewire.ask.explain;

import citewire.ask.check.read.Wording;
import citewire.domain.Answer;
import citewire.domain.Article;
import citewire.domain.ArticleId;
import citewire.domain.Citation;
import citewire.domain.Passage;
import citewire.domain.PassageId;
import citewire.domain.TextSpan;
import citewire.domain.kept.Excerpt;
import citewire.domain.kept.KeptAnswer;
import citewire.domain.kept.KeptOutcome;
import citewire.domain.kept.KeptPassage;
import citewire.domain.kept.KeptQuote;
import citewire.state.ArticleStore;
import citewire.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where in which version of an article its passages and quotes stand, and reads them there again. So only
 * places are kept, and words are kept once: by the article.
 */
final class Whereabouts {

    /** An article that changes while it is being read has changed once or twice, not more. */
    private static final int VERSIONS = 5;

    private final ArticleStore articles;
    private final SentenceSplitter splitter = new SentenceSplitter();

    Whereabouts(ArticleStore articles) {
        this.articles = articles;
    }

    /** The answer with the places of its passages and quotes. */
    KeptAnswer located(Explanation explanation) {
        var answer = explanation.answer();
        var read = new HashMap<ArticleId, List<Version>>();
        var passages = answer.passages().stream()
                .map(kept -> located(kept, explanation.passages(), read))
                .toList();
        return new KeptAnswer(
                answer.id(),
                answer.question(),
                passages,
                answer.sentences(),
                answer.outcome() == null ? null : located(answer.outcome().answer(), passages, read),
                answer.making(),
                answer.shown());
    }

    private KeptPassage located(
            KeptPassage kept, Map<PassageId, Passage> passages, Map<ArticleId, List<Version>> read) {
        var passage = passages.get(kept.excerpt().passage());
        return passage == null
                ? kept
                : new KeptPassage(
                        excerpt(passage, kept.excerpt().hash(), read),
                        kept.overall(),
                        kept.words(),
                        kept.meaning(),
                        kept.number(),
                        kept.leftOut());
    }

    private Excerpt excerpt(Passage passage, String hash, Map<ArticleId, List<Version>> read) {
        for (Version version : versions(passage.article().id(), read)) {
            int start = version.article().body().indexOf(passage.text());
            if (start >= 0) {
                var span = new TextSpan(start, start + passage.text().length());
                return new Excerpt(passage.id(), version.number(), span, hash);
            }
        }
        return new Excerpt(passage.id(), 0, null, hash);
    }

    private KeptOutcome located(Answer answer, List<KeptPassage> passages, Map<ArticleId, List<Version>> read) {
        return new KeptOutcome(
                answer,
                answer instanceof Answer.Cited cited
                        ? cited.citations().stream()
                                .flatMap(citation -> quotes(citation, passages, read).stream())
                                .toList()
                        : List.of());
    }

    private List<KeptQuote> quotes(Citation citation, List<KeptPassage> passages, Map<ArticleId, List<Version>> read) {
        ArticleId id = citation.article().id();
        int quoted = passages.stream()
                .map(KeptPassage::excerpt)
                .filter(excerpt -> excerpt.passage().article().equals(id))
                .mapToInt(Excerpt::version)
                .max()
                .orElse(0);
        var version = versions(id, read).stream()
                .filter(one -> one.number() == quoted)
                .findFirst();
        var quotes = new ArrayList<KeptQuote>();
        for (String quote : citation.quotes()) {
            TextSpan span = version.map(one -> span(quote, one.article())).orElse(null);
            quotes.add(new KeptQuote(citation.n(), quoted, quote, span));
        }
        return quotes;
    }

    /** Quotes are verbatim but for white space. */
    private static @Nullable TextSpan span(String quote, Article article) {
        var verbatim =
                Arrays.stream(quote.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("[\\s\\p{Z}]+"));
        var place = Pattern.compile(verbatim).matcher(article.body());
        boolean title = Wording.collapse(article.title()).equals(quote);
        return !title && place.find() ? new TextSpan(place.start(), place.end()) : null;
    }

    /** The newest first. */
    private List<Version> versions(ArticleId id, Map<ArticleId, List<Version>> read) {
        return read.computeIfAbsent(
                id,
                article -> articles.find(article)
                        .map(stored -> {
                            int newest = stored.versions().getLast().version();
                            var versions = new ArrayList<Version>();
                            versions.add(new Version(newest, stored.article()));
                            for (int older = newest - 1; older > 0 && older > newest - VERSIONS; older--) {
                                int number = older;
                                articles.version(stored.article().id(), number)
                                        .ifPresent(was -> versions.add(new Version(number, was)));
                            }
                            return List.copyOf(versions);
                        })
                        .orElse(List.of()));
    }

    private record Version(int number, Article article) {}

    /** The words of an answer's passages as they were then; those that stand in no known version are left out. */
    Map<PassageId, Passage> passages(KeptAnswer answer) {
        var read = new HashMap<String, Optional<Article>>();
        var passages = new LinkedHashMap<PassageId, Passage>();
        for (KeptPassage kept : answer.passages()) {
            var excerpt = kept.excerpt();
            var span = excerpt.inBody();
            if (span != null) {
                read.computeIfAbsent(
                                excerpt.passage().article() + " " + excerpt.version(),
                                key -> articles.version(excerpt.passage().article(), excerpt.version()))
                        .ifPresent(
                                article -> passages.put(excerpt.passage(), passage(excerpt.passage(), span, article)));
            }
        }
        return passages;
    }

    /** The quotes of an answer with the sentences around them. */
    List<QuoteInContext> quotes(KeptAnswer answer) {
        var outcome = answer.outcome();
        return outcome == null || !(outcome.answer() instanceof Answer.Cited cited)
                ? List.of()
                : outcome.quotes().stream()
                        .map(quote -> inContext(quote, cited.citations()))
                        .toList();
    }

    private QuoteInContext inContext(KeptQuote quote, List<Citation> citations) {
        var place = quote.inBody();
        return place == null
                ? new QuoteInContext(quote.n(), "", quote.text(), "")
                : citations.stream()
                        .filter(citation -> citation.n() == quote.n())
                        .findFirst()
                        .flatMap(citation -> articles.version(citation.article().id(), quote.version()))
                        .map(article -> inContext(quote, place, article.body()))
                        .orElseGet(() -> new QuoteInContext(quote.n(), "", quote.text(), ""));
    }

    private QuoteInContext inContext(KeptQuote quote, TextSpan place, String body) {
        String before = "";
        for (TextSpan sentence : splitter.split(body)) {
            if (sentence.start() >= place.end()) {
                return new QuoteInContext(quote.n(), before, quote.text(), Wording.collapse(sentence.of(body)));
            }
            if (sentence.end() <= place.start()) {
                before = Wording.collapse(sentence.of(body));
            }
        }
        return new QuoteInContext(quote.n(), before, quote.text(), "");
    }

    private Passage passage(PassageId id, TextSpan span, Article article) {
        String text = span.of(article.body());
        return new Passage(id, article.header(), text, splitter.split(text));
    }
}
