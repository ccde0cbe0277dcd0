package citewire.ask.check.read;

import citewire.domain.TextSpan;
import citewire.index.TextAnalysis;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence and what it states: the words it is made of and the facts that must not be changed.
 *
 * @param tokens as they stand
 * @param order the places of the tokens as they would stand in the active voice
 * @param terms as the index reads them; figures and dates are left out, since they are compared by what they mean
 * @param plain those terms that are no part of a name either
 * @param vocabulary its words, lower-cased
 */
public record ReadSentence(
        String text,
        List<Token> tokens,
        List<Integer> order,
        Set<String> terms,
        Set<String> plain,
        Set<String> vocabulary,
        List<Figure> figures,
        List<DateMention> dates,
        List<Name> names,
        List<Quotation> quotations) {

    public static ReadSentence of(String text, TextAnalysis analysis, Name.FirstWord initial) {
        var terms = analysis.terms(text);
        var dates = DateMention.in(text);
        var dated = dates.stream().map(DateMention::span).toList();
        var figures = Figure.in(text).stream()
                .filter(figure -> dated.stream().noneMatch(span -> covers(span, figure.span())))
                .toList();
        var compared = Stream.concat(figures.stream().map(Figure::span), dated.stream())
                .toList();
        var names = Name.in(text, initial).stream()
                .filter(name -> compared.stream().noneMatch(span -> covers(span, name.span())))
                .toList();
        var words = outside(compared, terms);
        var tokens = TokenReader.read(text, terms, figures);
        return new ReadSentence(
                text,
                tokens,
                ActiveOrder.of(tokens),
                values(words),
                values(outside(names.stream().map(Name::span).toList(), words)),
                Name.vocabulary(text),
                figures,
                dates,
                names,
                Quotation.in(text));
    }

    /** From 0 to 1: how many of this sentence's terms are among {@code others}. */
    public double shareIn(Set<String> others) {
        if (terms.isEmpty()) {
            return 0;
        }
        return (double) terms.stream().filter(others::contains).count() / terms.size();
    }

    /** The terms of this sentence about which a figure, date or name says nothing, found in {@code others}. */
    public Set<String> plainIn(Set<String> others) {
        return plain.stream().filter(others::contains).collect(Collectors.toSet());
    }

    /** The places, in {@link #tokens}, of the tokens within a stretch of the text. */
    public List<Integer> places(TextSpan span) {
        return IntStream.range(0, tokens.size())
                .filter(i -> covers(span, tokens.get(i).span()))
                .boxed()
                .toList();
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
        return terms.stream().map(TextAnalysis.Term::value).collect(Collectors.toUnmodifiableSet());
    }
}
