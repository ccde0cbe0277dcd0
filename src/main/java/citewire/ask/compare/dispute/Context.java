package citewire.ask.compare.dispute;

import citewire.ask.check.read.DateMention;
import citewire.ask.check.read.Figure;
import citewire.ask.check.read.Name;
import citewire.ask.compare.report.Report;
import citewire.ask.compare.report.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What all that is known of a report says together.
 *
 * @param headlineNames the parts of the names in its headline, lower-cased
 * @param vocabulary its words, lower-cased
 */
record Context(
        Report report,
        Set<String> headlineNames,
        Set<String> vocabulary,
        List<Stated<Figure>> figures,
        List<Stated<DateMention>> dates) {

    /** A sentence that shares fewer terms with another speaks of something else. */
    private static final int SHARED = 3;

    /** A fact and the sentence it stands in. */
    record Stated<T>(T fact, Told told) {}

    static Context of(Report report, Name.FirstWord first) {
        var headline = new HashSet<String>();
        Name.in(report.article().title(), first).forEach(name -> headline.addAll(name.parts()));
        var vocabulary = new HashSet<String>();
        var figures = new ArrayList<Stated<Figure>>();
        var dates = new ArrayList<Stated<DateMention>>();
        report.told().forEach(told -> {
            vocabulary.addAll(Name.vocabulary(told.text()));
            Figure.in(told.text()).forEach(figure -> figures.add(new Stated<>(figure, told)));
            DateMention.in(told.text()).forEach(date -> dates.add(new Stated<>(date, told)));
        });
        return new Context(report, headline, vocabulary, figures, dates);
    }

    boolean hasFigure(Statement like, Predicate<Figure> test) {
        return figures.stream().anyMatch(stated -> test.test(stated.fact()) && ofTheSame(stated.told(), like));
    }

    boolean hasDate(Statement like, Predicate<DateMention> test) {
        return dates.stream().anyMatch(stated -> test.test(stated.fact()) && ofTheSame(stated.told(), like));
    }

    private static boolean ofTheSame(Told told, Statement like) {
        return told.terms().stream().filter(like.told().terms()::contains).count() >= SHARED;
    }
}
