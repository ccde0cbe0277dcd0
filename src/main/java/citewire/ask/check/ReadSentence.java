package citewire.ask.check;

import citewire.domain.TextSpan;
import citewire.index.TextAnalysis;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence and what it states: the words it is made of and the facts that must not be changed.
 *
 * @param terms as the index reads them; figures and dates are left out, since they are compared by what they mean
 * @param plain those terms that are no part of a name either
 * @param vocabulary its words, lower-cased
 */
record ReadSentence(
        String text,
        Set<String> terms,
        Set<String> plain,
        Set<String> vocabulary,
        List<Figure> figures,
        List<CalendarWord> calendar,
        List<Name> names,
        Set<String> negated) {

    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "no", "without", "cannot", "neither", "nor", "none", "nobody");

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "his", "her", "their", "its", "him", "them", "this", "these", "we", "i");

    static ReadSentence of(String text, TextAnalysis analysis, Name.FirstWord initial) {
        var terms = analysis.terms(text);
        var figures = Figure.in(text);
        var calendar = CalendarWord.in(text);
        var names = Name.in(text, initial).stream()
                .filter(name -> calendar.stream().noneMatch(word -> covers(word.span(), name.span())))
                .filter(name -> figures.stream().noneMatch(figure -> covers(figure.span(), name.span())))
                .toList();
        var compared = Stream.concat(
                        figures.stream().map(Figure::span), calendar.stream().map(CalendarWord::span))
                .toList();
        var named = names.stream().map(Name::span).toList();
        var words = outside(compared, terms);
        return new ReadSentence(
                text,
                values(words),
                values(outside(named, words)),
                Name.vocabulary(text),
                figures,
                calendar,
                names,
                negated(text, analysis));
    }

    /** From 0 to 1: how many of this sentence's terms are among {@code others}. */
    double shareIn(Set<String> others) {
        if (terms.isEmpty()) {
            return 0;
        }
        return (double) terms.stream().filter(others::contains).count() / terms.size();
    }

    /** The terms of this sentence about which a figure, date or name says nothing, found in {@code others}. */
    Set<String> plainIn(Set<String> others) {
        return plain.stream().filter(others::contains).collect(Collectors.toSet());
    }

    /** Whether a pronoun of this sentence is gone in {@code claim}, which may then name whom it stood for. */
    boolean hasPronounResolvedIn(ReadSentence claim) {
        return vocabulary.stream()
                .anyMatch(word -> PRONOUNS.contains(word) && !claim.vocabulary().contains(word));
    }

    private static boolean covers(TextSpan outer, TextSpan inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private static List<TextAnalysis.Term> outside(List<TextSpan> spans, List<TextAnalysis.Term> terms) {
        return terms.stream()
                .filter(term -> spans.stream().noneMatch(span -> covers(span, term.span())))
                .toList();
    }

    private static Set<String> values(List<TextAnalysis.Term> terms) {
        return terms.stream().map(TextAnalysis.Term::value).collect(Collectors.toSet());
    }

    /** The first term behind each negation. */
    private static Set<String> negated(String text, TextAnalysis analysis) {
        var found = new HashSet<String>();
        String[] words = text.replaceAll("(?<=\\p{L})n['’]t\\b", " not").split("\\s+", -1);
        for (int i = 0; i < words.length - 1; i++) {
            String word = Wording.core(words[i]);
            if (NEGATIONS.contains(word)) {
                String rest = String.join(" ", List.of(words).subList(i + 1, Math.min(i + 4, words.length)));
                analysis.terms(rest).stream().limit(1).forEach(term -> found.add(term.value()));
            }
        }
        return found;
    }
}
