package citewire.ask.check;

import citewire.domain.Passage;
import citewire.domain.Published;
import citewire.index.TextAnalysis;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A passage with each of its sentences read, and its header, which names what the sentences take for granted.
 *
 * @param number in the evidence, from 1
 * @param headline read as a sentence of its own
 */
record ReadPassage(
        int number,
        Passage passage,
        List<ReadSentence> sentences,
        ReadSentence headline,
        String folded,
        Set<String> publisher,
        Set<String> dated) {

    static ReadPassage of(int number, Passage passage, TextAnalysis analysis, Name.FirstWord first) {
        return new ReadPassage(
                number,
                passage,
                IntStream.range(0, passage.sentences().size())
                        .mapToObj(i -> ReadSentence.of(passage.sentence(i), analysis, first))
                        .toList(),
                ReadSentence.of(passage.article().title(), analysis, first),
                Wording.fold(passage.text()),
                Name.vocabulary(passage.article().source()),
                dated(passage.article().published()));
    }

    /** Year, day and month of publication. The weekday is left out: an article that says one means its own. */
    private static Set<String> dated(@Nullable Published published) {
        return switch (published) {
            case null -> Set.of();
            case Published.Day day -> dated(day.date());
            case Published.Moment moment -> dated(moment.time().toLocalDate());
        };
    }

    private static Set<String> dated(LocalDate date) {
        return Set.of(
                String.valueOf(date.getYear()),
                String.valueOf(date.getDayOfMonth()),
                date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }
}
