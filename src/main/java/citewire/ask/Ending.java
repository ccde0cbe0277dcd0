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
import citewire.words.Languages;
import citewire.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a question ends with once it was searched.
 *
 * @param question in the scope it was searched in
 * @param found what the search found, read or not
 * @param searched what the bot had read then
 * @param zone of the asker's calendar
 */
record Ending(
        Question question,
        Evidence evidence,
        List<Passage> found,
        Coverage searched,
        Library library,
        Stopwatch watch,
        ZoneId zone) {

    private static final int NEAREST = 3;

    Instant at() {
        return question.at();
    }

    /** On the asker's calendar. */
    ZonedDateTime now() {
        return question.at().atZone(zone);
    }

    Age age() {
        return new Age(question.at(), zone, words());
    }

    Words words() {
        return Languages.of(question.language());
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
            case GREETING -> words().text("chat.greeting", words().text("chat.abilities"));
            case THANKS -> words().text("chat.thanks");
            case SELF -> words().text("chat.self", words().text("chat.abilities"));
        };
        return new Answer.Chat(text, provenance(Provenance.QUOTES, null));
    }

    Answer nothingFound() {
        return declined("refused.nothing_found", Provenance.QUOTES, null, Confidence.NONE);
    }

    Answer notCovered(String drafter, @Nullable Notice notice, Confidence confidence) {
        return declined("refused.no_answer", drafter, notice, confidence);
    }

    /** A model read the passages and refused. */
    Answer refused(Answer.Reason reason, String model) {
        return switch (reason) {
            case NOT_COVERED -> notCovered(model, null, Confidence.NONE);
            case TOO_OLD -> declined(reason, tooOld(), model);
            case AMBIGUOUS -> declined(reason, words().text("refused.ambiguous", read()), model);
        };
    }

    private String tooOld() {
        return searched.behind() ? behind("refused.no_answer") : words().text("refused.too_old", read(), newestNear());
    }

    private Answer declined(String why, String drafter, @Nullable Notice notice, Confidence confidence) {
        return declined(
                Answer.Reason.NOT_COVERED,
                searched.behind()
                        ? behind(why)
                        : words().text("refused.not_covered", read(), words().text(why), stale()),
                confidence,
                provenance(drafter, notice));
    }

    private Answer declined(Answer.Reason reason, String text, String model) {
        return declined(reason, text, Confidence.NONE, provenance(model, null));
    }

    private Answer declined(Answer.Reason reason, String text, Confidence confidence, Provenance provenance) {
        var nearest = evidence.articles().stream().limit(NEAREST).toList();
        var failing = library.failing(question.scope().reader(), at());
        return new Answer.Declined(reason, text, nearest, confidence, searched, failing, provenance);
    }

    /** What was not found may be among what is not read in yet. */
    private String behind(String why) {
        return words().text(
                        "refused.behind",
                        written(searched.searchable()),
                        written(searched.articles()),
                        narrowed(),
                        words().text(why));
    }

    /** Of when they tell. */
    private String newestNear() {
        return age().newest(evidence.articles())
                .map(newest -> words().text("refused.latest", age().day(newest)))
                .orElseGet(() -> words().text("refused.undated"));
    }

    /** "I searched 1,284 articles from 14 sources, the newest of 7 Jul 2024." */
    private String read() {
        if (searched.articles() == 0) {
            return words().text("refused.empty");
        }
        var newest = searched.newest();
        return words().text(
                        "refused.searched",
                        searched.articles(),
                        written(searched.articles()),
                        searched.sources(),
                        written(searched.sources()),
                        newest == null ? "" : words().text("refused.searched.newest", age().day(newest)),
                        narrowed());
    }

    /** What the owner can do where a reader may miss the news. */
    private String stale() {
        var newest = searched.newest();
        return newest != null && age().old(newest) ? words().text("refused.stale") : "";
    }

    private String narrowed() {
        var scope = question.scope();
        if (scope.window().bounded()) {
            return words().text("refused.window", new WindowWords(at(), zone, words()).of(scope.window()), undated());
        }
        return scope.source() == null ? "" : words().text("refused.source");
    }

    private String undated() {
        return searched.undated() == 0
                ? ""
                : words().text("refused.window.undated", String.valueOf(searched.undated()));
    }

    /** As a sentence of the language has it. */
    private String written(int number) {
        return String.format(words().locale(), "%,d", number);
    }

    private Provenance provenance(String drafter, @Nullable Notice notice) {
        TimeWindow window = question.scope().window();
        return watch.stop(drafter, window.bounded() ? window : null, notice, library.vectorShare());
    }
}
