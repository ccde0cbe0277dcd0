package citewire.ask.check.read;

import citewire.domain.Passage;
import citewire.domain.Published;
import citewire.index.TextAnalysis;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A passage with each of its sentences read, and its header, which names what the sentences take for granted.
 *
 * @param number in the evidence, from 1
 * @param headline read as a sentence of its own
 * @param folded the text as {@link Wording#fold} leaves it
 * @param publisher the words of its source's name
 */
public record ReadPassage(
        int number,
        Passage passage,
        List<ReadSentence> sentences,
        ReadSentence headline,
        String folded,
        Set<String> publisher) {

    public static ReadPassage of(int number, Passage passage, TextAnalysis analysis, Name.FirstWord first) {
        return new ReadPassage(
                number,
                passage,
                IntStream.range(0, passage.sentences().size())
                        .mapToObj(i -> ReadSentence.of(passage.sentence(i), analysis, first))
                        .toList(),
                ReadSentence.of(passage.article().title(), analysis, first),
                Wording.fold(passage.text()),
                Name.vocabulary(passage.article().source()));
    }

    /** The day it was published, as its publisher counts days; null where nobody knows. */
    public @Nullable LocalDate written() {
        Published published = passage.article().published();
        return published == null ? null : published.date();
    }
}
