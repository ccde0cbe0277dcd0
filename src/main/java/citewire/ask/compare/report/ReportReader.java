package citewire.ask.compare.report;

import citewire.ask.check.read.Wording;
import citewire.domain.ArticleHeader;
import citewire.domain.Citation;
import citewire.domain.Passage;
import citewire.domain.TextSpan;
import citewire.index.TextAnalysis;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the reports that an answer cites, and those that were found beside them. */
public final class ReportReader {

    /** More is not read, so that what a comparison takes is bounded. */
    private static final int MOST_PASSAGES = 30;

    private final TextAnalysis analysis;

    public ReportReader(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The cited ones first, in the order of their numbers. */
    public List<Report> read(List<Citation> citations, List<Passage> found) {
        var numbers = new LinkedHashMap<ArticleHeader, Integer>();
        var told = new HashMap<ArticleHeader, Map<String, Told>>();
        for (Citation citation : citations) {
            numbers.put(citation.article(), citation.n());
            citation.quotes().forEach(quote -> add(citation.article(), quote, true, told));
        }
        found.stream().limit(MOST_PASSAGES).forEach(passage -> {
            numbers.putIfAbsent(passage.article(), 0);
            for (TextSpan sentence : passage.sentences()) {
                add(passage.article(), sentence.of(passage.text()), false, told);
            }
        });
        numbers.keySet().forEach(article -> add(article, article.title(), false, told));
        return numbers.entrySet().stream()
                .map(entry -> new Report(
                        entry.getKey(),
                        entry.getValue(),
                        List.copyOf(told.getOrDefault(entry.getKey(), Map.of()).values())))
                .toList();
    }

    private void add(
            ArticleHeader article, String sentence, boolean quoted, Map<ArticleHeader, Map<String, Told>> told) {
        told.computeIfAbsent(article, key -> new LinkedHashMap<>())
                .computeIfAbsent(Wording.collapse(sentence), text -> new Told(text, terms(text), quoted));
    }

    private Set<String> terms(String text) {
        return analysis.terms(text).stream().map(TextAnalysis.Term::value).collect(Collectors.toSet());
    }
}
