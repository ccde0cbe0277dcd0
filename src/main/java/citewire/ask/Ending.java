package citewire.ask;

import citewire.ask.draft.Evidence;
import citewire.ask.draft.quote.QuoteDraft;
import citewire.ask.question.QuestionKind;
import citewire.ask.question.time.WindowWords;
import citewire.domain.Answer;
import citewire.domain.Confidence;
import citewire.domain.Coverage;
import citewire.domain.Notice;
import citewire.domain.Passage;
import citewire.domain.Provenance;
import citewire.domain.Question;
import citewire.domain.Standing;
import citewire.domain.TextSpan;
import citewire.domain.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything a question ends with once it was searched.
 *
 * @param question in the scope it was searched in
 * @param found what the search found, read or not
 * @param searched what the bot had read then
 */
record Ending(
        Question question,
        Evidence evidence,
        List<Passage> found,
        Coverage searched,
        Library library,
        Stopwatch watch,
        ZoneId zone) {

    private static final String ABILITIES = "Ask me about the news, such as who, when or why, or \"what's new on …?\": "
            + "I answer with sentences you can check, or say that the articles don't say.";

    private static final int NEAREST = 3;

    Instant at() {
        return question.at();
    }

    Age age() {
        return new Age(question.at(), zone);
    }

    OpeningDates openingDates() {
        return new OpeningDates(age(), searched.newest());
    }

    Answer cited(AnswerWriter writer, String drafter, @Nullable Notice notice, Confidence confidence) {
        return new Answer.Cited(
                writer.text(),
                writer.citations(),
                List.of(),
                standing(writer),
                confidence,
                provenance(drafter, notice));
    }

    Answer quoted(AnswerWriter writer, @Nullable Notice notice, QuoteDraft.Quoted draft) {
        return quoted(writer, notice, draft, standing(writer));
    }

    /** Of the openings of several reports none is the one event that an answer tells. */
    Answer openings(AnswerWriter writer, @Nullable Notice notice, QuoteDraft.Quoted draft) {
        return quoted(writer, notice, draft, standing(writer).settled());
    }

    private Standing standing(AnswerWriter writer) {
        return library.standing(writer.citations(), found, question);
    }

    private Answer quoted(AnswerWriter writer, @Nullable Notice notice, QuoteDraft.Quoted draft, Standing standing) {
        String text = writer.text();
        return new Answer.Cited(
                text,
                writer.citations(),
                spans(text, draft.answering()),
                standing,
                draft.confidence(),
                provenance(Provenance.QUOTES, notice));
    }

    private static List<TextSpan> spans(String text, List<String> words) {
        return words.stream()
                .map(some -> some.replaceAll("[\\s\\p{Z}]+", " "))
                .filter(text::contains)
                .map(some -> new TextSpan(text.indexOf(some), text.indexOf(some) + some.length()))
                .toList();
    }

    /** What the bot says of itself; it cites nothing, as it tells no news. */
    Answer chat(QuestionKind.Matter matter) {
        String text = switch (matter) {
            case GREETING -> "Hello! " + ABILITIES;
            case THANKS -> "You're welcome. Ask me anything else about the news.";
            case SELF -> "I am Citewire, a bot that answers from news articles and cites them. " + ABILITIES;
        };
        return new Answer.Chat(text, provenance(Provenance.QUOTES, null));
    }

    Answer nothingFound() {
        return declined("None of them speaks of this.", Provenance.QUOTES, null, Confidence.NONE);
    }

    Answer notCovered(String drafter, @Nullable Notice notice, Confidence confidence) {
        return declined("None of them answers this.", drafter, notice, confidence);
    }

    /** A model read the passages and refused. */
    Answer refused(Answer.Reason reason, String model) {
        return switch (reason) {
            case NOT_COVERED -> notCovered(model, null, Confidence.NONE);
            case TOO_OLD -> declined(reason, "The articles are too old to say. " + read() + " " + newestNear(), model);
            case AMBIGUOUS ->
                declined(
                        reason,
                        "The articles speak of more than one thing that this can mean. " + read()
                                + " Please ask again and say who, what or when you mean.",
                        model);
        };
    }

    private Answer declined(String why, String drafter, @Nullable Notice notice, Confidence confidence) {
        return declined(
                Answer.Reason.NOT_COVERED,
                "The articles don't say. " + read() + " " + why + stale(),
                confidence,
                provenance(drafter, notice));
    }

    private Answer declined(Answer.Reason reason, String text, String model) {
        return declined(reason, text, Confidence.NONE, provenance(model, null));
    }

    private Answer declined(Answer.Reason reason, String text, Confidence confidence, Provenance provenance) {
        var nearest = evidence.articles().stream().limit(NEAREST).toList();
        return new Answer.Declined(reason, text, nearest, confidence, searched, provenance);
    }

    /** Of when they tell. */
    private String newestNear() {
        return age().newest(evidence.articles())
                .map(newest -> "What they tell of this is of " + Age.day(newest) + " at the latest.")
                .orElse("They tell how it was at some time before, without a date.");
    }

    /** "I searched 1,284 articles from 14 sources, the newest of 7 Jul 2024." */
    private String read() {
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

    /** What the owner can do where a reader may miss the news. */
    private String stale() {
        var newest = searched.newest();
        return newest != null && age().old(newest)
                ? " Nothing newer than that has come in; citewire feeds add or citewire ingest brings in newer articles."
                : "";
    }

    private String narrowed() {
        var scope = question.scope();
        if (scope.window().bounded()) {
            return " You asked for what was published " + new WindowWords(at(), zone).of(scope.window())
                    + ", which leaves out the others" + undated() + ".";
        }
        return scope.source() == null ? "" : " Your limit on the source left some of them out.";
    }

    private String undated() {
        return searched.undated() == 0 ? "" : ", " + searched.undated() + " of them without a date";
    }

    private static String counted(int number, String thing) {
        return String.format(Locale.ENGLISH, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }

    private Provenance provenance(String drafter, @Nullable Notice notice) {
        TimeWindow window = question.scope().window();
        return watch.stop(drafter, window.bounded() ? window : null, notice, library.vectorShare());
    }
}
