package citewire.ask;

import citewire.ask.draft.Evidence;
import citewire.ask.question.time.WindowWords;
import citewire.domain.Answer;
import citewire.domain.Confidence;
import citewire.domain.Coverage;
import citewire.domain.Notice;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.domain.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything a question ends with once it was searched.
 *
 * @param question in the scope it was searched in
 * @param searched what the bot had read then
 * @param vectors the share of passages that could be searched by meaning
 */
record Ending(Question question, Evidence evidence, Coverage searched, double vectors, Stopwatch watch, ZoneId zone) {

    /** The drafter's name where no model wrote. */
    static final String QUOTES = "quotes";

    private static final int NEAREST = 3;

    Instant at() {
        return question.at();
    }

    Age age() {
        return new Age(question.at(), zone);
    }

    Answer cited(AnswerWriter writer, String drafter, @Nullable Notice notice, Confidence confidence) {
        return new Answer.Cited(writer.text(), writer.citations(), confidence, provenance(drafter, notice));
    }

    Answer nothingFound() {
        return declined("None of them speaks of this.", QUOTES, null, Confidence.NONE);
    }

    Answer notCovered(String drafter, @Nullable Notice notice, Confidence confidence) {
        return declined("None of them answers this.", drafter, notice, confidence);
    }

    private Answer declined(String why, String drafter, @Nullable Notice notice, Confidence confidence) {
        var nearest = evidence.articles().stream().limit(NEAREST).toList();
        return new Answer.Declined(
                Answer.Reason.NOT_COVERED,
                "The articles don't say. " + library() + " " + why,
                nearest,
                confidence,
                searched,
                provenance(drafter, notice));
    }

    /** "I searched 1,284 articles from 14 sources, the newest of 7 Jul 2024." */
    private String library() {
        if (searched.articles() == 0) {
            return "I have not read any articles yet.";
        }
        String newest = searched.newest() == null ? "" : ", the newest of " + Age.day(searched.newest());
        return "I searched %s from %s%s.%s"
                .formatted(
                        counted(searched.articles(), "article"),
                        counted(searched.sources(), "source"),
                        newest,
                        narrowed());
    }

    private String narrowed() {
        var scope = question.scope();
        if (scope.window().bounded()) {
            return " You asked for what was published " + new WindowWords(at(), zone).of(scope.window())
                    + ", which leaves out the others and those without a date.";
        }
        return scope.source() == null ? "" : " Your limit on the source left some of them out.";
    }

    private static String counted(int number, String thing) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    private Provenance provenance(String drafter, @Nullable Notice notice) {
        TimeWindow window = question.scope().window();
        return watch.stop(drafter, window.bounded() ? window : null, notice, vectors);
    }
}
