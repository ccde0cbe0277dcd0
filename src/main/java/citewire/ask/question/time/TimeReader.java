package citewire.ask.question.time;

import citewire.ask.question.time.TimeExpression.About;
import citewire.ask.question.time.calendar.AskersCalendar;
import citewire.ask.question.time.calendar.Form;
import citewire.ask.question.time.grammar.Grammar;
import citewire.domain.TextSpan;
import citewire.domain.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Finds the times a question speaks of, by rules. It goes over the words once, so that a long text costs its length.
 */
public final class TimeReader {

    /** Who says "this week" of the news means the last days: a quiz of the week also asks for the week before. */
    private static final Duration CURRENT_WEEK = Duration.ofDays(14);

    private static final Duration CURRENT_MONTH = Duration.ofDays(31);

    /** Reports come on the day and on the two after it. */
    private static final Duration REPORTED_LATER = Duration.ofDays(2);

    private final ZoneId zone;

    /** @param zone in which a day begins and ends for who asks */
    public TimeReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * In the language of the question's words.
     *
     * @param at the question's now
     */
    public TimeReading read(String question, Instant at) {
        var words = Words.of(question, Vocabulary.ENGLISH);
        return AskedLanguage.grammar(question, words)
                .map(grammar -> by(grammar, question, at))
                .orElseGet(() -> english(words, at));
    }

    /** As if it were English. */
    public TimeReading english(String text, Instant at) {
        return english(Words.of(text, Vocabulary.ENGLISH), at);
    }

    private TimeReading by(Grammar grammar, String question, Instant at) {
        var quoted = Quotes.in(question);
        var expressions = grammar.read(question, at, zone).stream()
                .filter(told -> !quoted.get(told.span().start()))
                .map(told -> new TimeExpression(
                        told.span(),
                        told.window(),
                        reported(told.window(), told.form(), at),
                        told.news() ? About.NEWS : About.EVENT))
                .toList();
        return new TimeReading(expressions, grammar.latest(question));
    }

    private TimeReading english(Words words, Instant at) {
        var calendar = new AskersCalendar(at, zone, words.contains(Kind.FUTURE));
        var news = new NewsWords(words, at);
        var expressions = new Phrases(words, calendar)
                .all().stream()
                        .map(found -> new TimeExpression(
                                span(words, found),
                                found.window(),
                                reported(found.window(), found.form(), at),
                                news.about(found)))
                        .toList();
        return new TimeReading(expressions, latest(words));
    }

    private static TextSpan span(Words words, Found found) {
        return new TextSpan(
                words.at(found.from()).start(), words.at(found.to() - 1).end());
    }

    private static TimeWindow reported(TimeWindow window, Form form, Instant at) {
        Instant from = window.from();
        Instant to = window.to();
        if (from != null && form == Form.CURRENT_WEEK) {
            return new TimeWindow(earlier(from, at.minus(CURRENT_WEEK)), to);
        }
        if (from != null && form == Form.CURRENT_MONTH) {
            return new TimeWindow(earlier(from, at.minus(CURRENT_MONTH)), to);
        }
        return new TimeWindow(from, to == null ? null : to.plus(REPORTED_LATER));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean latest(Words words) {
        for (int i = 0; i < words.size(); i++) {
            boolean word = words.is(i, Kind.LATEST) && !words.at(i).capital();
            if (word || words.phrase(i, Kind.LATEST) > 0) {
                return true;
            }
        }
        return false;
    }
}
