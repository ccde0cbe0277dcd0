package citewire.ask;

import citewire.ask.check.DraftSentence;
import citewire.ask.check.Support;
import citewire.ask.check.Verdict;
import citewire.ask.check.rung.Check;
import citewire.config.Config;
import citewire.domain.ArticleHeader;
import citewire.domain.Citation;
import citewire.text.VisibleText;
import citewire.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts checked sentences together to an answer. An article's number is its place in the order of first use and does not
 * change any more.
 */
final class AnswerWriter {

    private static final Pattern NUMBER_IN_BRACKETS = Pattern.compile("[\\[【［](\\s*\\p{Nd}[^\\]】］]*)[\\]】］]");
    private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");

    private final Config.Answer config;
    private final Dating dating;
    private final Words words;
    private final StringBuilder text = new StringBuilder();
    private final Map<ArticleHeader, Quoted> quotes = new LinkedHashMap<>();
    private final Set<String> said = new LinkedHashSet<>();
    private double share;
    private int dropped;

    AnswerWriter(Config.Answer config, Dating dating, Words words) {
        this.words = words;
        this.config = config;
        this.dating = dating;
    }

    /**
     * Adds what the checker lets through.
     *
     * @return the sentence as it is shown; empty where it is dropped or repeats another
     */
    Optional<String> add(DraftSentence sentence, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Drop drop -> {
                dropped++;
                yield Optional.empty();
            }
            case Verdict.Mark mark -> write(sentence, plain(sentence) + caution(mark), mark.supports());
            case Verdict.Keep keep -> write(sentence, plain(sentence), keep.supports());
            case Verdict.Recite recite -> write(sentence, plain(sentence), recite.supports());
        };
    }

    private String caution(Verdict.Mark mark) {
        return " " + words.text(mark.failed() == Check.NEWEST ? "caution.newest" : "caution.loose");
    }

    /** Whether the sentence would take the answer beyond its length; the first one may. */
    boolean full(DraftSentence sentence) {
        return !text.isEmpty() && text.length() + plain(sentence).length() + 8 > config.maxCharacters();
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    /** Forgets everything: the answer begins anew. */
    void clear() {
        text.setLength(0);
        quotes.clear();
        said.clear();
        share = 0;
        dropped = 0;
    }

    /** Whether more was dropped than a reader should be shown the rest of. */
    boolean tooMuchDropped() {
        return dropped > 2 * said.size();
    }

    String text() {
        return dating.opening(quotes.keySet()) + text;
    }

    /** From 0 to 1: how much of the draft was let through, and how much of its words its passages hold. */
    double support() {
        return said.isEmpty() ? 0 : share / (said.size() + dropped);
    }

    List<Citation> citations() {
        var citations = new ArrayList<Citation>();
        quotes.forEach((article, quoted) -> citations.add(new Citation(citations.size() + 1, article, quoted.spans())));
        return citations;
    }

    private Optional<String> write(DraftSentence sentence, String words, List<Support> supports) {
        var article = supports.getFirst().passage().article();
        boolean verbatim = supports.getFirst().quotes().stream()
                .map(VisibleText::characters)
                .anyMatch(words::equals);
        if ((verbatim && !quoted(article).takes(words)) || !said.add(words)) {
            return Optional.empty();
        }
        String before = dating.before(article);
        String marked = mark(sentence) + before + shown(words, verbatim, article) + " " + markers(supports);
        String shown = text.isEmpty() ? dating.opening(quotes.keySet()) + marked : marked;
        text.append(text.isEmpty() ? "" : before.isEmpty() ? gap(sentence) : "\n")
                .append(marked);
        share += supports.stream().mapToDouble(Support::share).max().orElse(0);
        return Optional.of(shown);
    }

    private String shown(String words, boolean verbatim, ArticleHeader article) {
        return verbatim ? quoted(article).whole(words) + dating.behind(words, article) : words;
    }

    private Quoted quoted(ArticleHeader article) {
        return quotes.getOrDefault(article, new Quoted(config.maxQuoteWords()));
    }

    private String markers(List<Support> supports) {
        supports.forEach(support -> quotes.computeIfAbsent(
                        support.passage().article(), article -> new Quoted(config.maxQuoteWords()))
                .add(support.quotes()));
        var numbers = List.copyOf(quotes.keySet());
        return supports.stream()
                .map(support -> numbers.indexOf(support.passage().article()) + 1)
                .distinct()
                .map(n -> "[" + n + "]")
                .collect(Collectors.joining());
    }

    private static String plain(DraftSentence sentence) {
        String words = HEADING.matcher(sentence.text()).replaceAll("");
        return NUMBER_IN_BRACKETS
                .matcher(EMPHASIS.matcher(words).replaceAll(""))
                .replaceAll("($1)")
                .strip();
    }

    private static String mark(DraftSentence sentence) {
        return sentence.lead().stripLeading();
    }

    /** Lists and paragraphs keep their lines; a mere line break between two sentences is a blank. */
    private static String gap(DraftSentence sentence) {
        String lead = sentence.lead();
        String space = lead.substring(0, lead.length() - lead.stripLeading().length());
        return space.equals("\n") && mark(sentence).isEmpty() ? " " : space;
    }
}
