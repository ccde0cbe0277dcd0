package citewire.ask.draft.quote;

import java.util.List;
import java.util.function.Predicate;

/** Finds the words of a sentence that answer, where they can be told: those of the kind that was asked for. */
final class AnsweringWords {

    private final Asked asked;
    private final Predicate<Word> everyday;

    AnsweringWords(Asked asked, Predicate<Word> everyday) {
        this.asked = asked;
        this.everyday = everyday;
    }

    /** As they stand in the sentence; none where it holds several things of the kind, or none. */
    List<String> in(Likely likely) {
        return switch (asked.kind()) {
            case REASON, SAYING, THING -> List.of();
            case PERSON, PLACE, COUNTRY, STATE, TIME, NUMBER, MONEY, PERCENT, AGE, DURATION, NAME -> only(likely);
        };
    }

    private List<String> only(Likely likely) {
        var sentence = likely.candidate().sentence();
        var words = AnswerSpots.in(sentence, asked, everyday).stream()
                .map(mention -> mention.span().of(sentence.text()))
                .distinct()
                .toList();
        return words.size() == 1 ? words : List.of();
    }
}
