package citewire.ask.question.time;

import citewire.ask.question.time.Word.Before;
import citewire.ask.question.time.calendar.Unit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question's words and what they can mean. Places outside it, and words in quotation marks, are of no kind.
 */
record Words(List<Word> all, Vocabulary vocabulary) {

    private static final Word NONE = new Word("", 0, 0, false, false, Before.STOP, true);

    static Words of(String text, Vocabulary vocabulary) {
        return new Words(WordReader.words(text), vocabulary);
    }

    int size() {
        return all.size();
    }

    Word at(int i) {
        return i >= 0 && i < all.size() ? all.get(i) : NONE;
    }

    boolean is(int i, Kind kind) {
        return meaning(i, kind) != null;
    }

    /** Whether word {@code i} is of the kind and nothing but a space parts it from the word before. */
    boolean next(int i, Kind kind) {
        return at(i).before() == Before.SPACE && is(i, kind);
    }

    int value(int i, Kind kind) {
        Integer value = meaning(i, kind);
        return value == null ? -1 : value;
    }

    boolean counts(int i, Unit unit) {
        return is(i, Kind.UNIT) && Unit.of(value(i, Kind.UNIT)) == unit;
    }

    int number(int i) {
        return at(i).quoted() ? -1 : at(i).number();
    }

    /** Whether a sentence, a clause or the question ends before word {@code i}. */
    boolean breaks(int i) {
        return i >= all.size() || at(i).before() == Before.STOP || at(i).before() == Before.COMMA;
    }

    /** Whether {@code i} goes on a name that word {@code i - 1} would begin. */
    boolean namedOn(int i) {
        return !breaks(i) && at(i).capital();
    }

    long count(Kind kind) {
        return IntStream.range(0, size()).filter(i -> is(i, kind)).count();
    }

    boolean contains(Kind kind) {
        for (int i = 0; i < size(); i++) {
            if (is(i, kind)) {
                return true;
            }
        }
        return false;
    }

    /** Behind the first phrase of the kind that begins at {@code i}; -1 where none does. */
    int phrase(int i, Kind kind) {
        for (List<String> phrase : vocabulary.phrases(kind)) {
            if (stands(phrase, i)) {
                return i + phrase.size();
            }
        }
        return -1;
    }

    private boolean stands(List<String> phrase, int from) {
        for (int i = 0; i < phrase.size(); i++) {
            Word word = at(from + i);
            if (word.quoted() || !phrase.get(i).equals(word.withPossessive())) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Integer meaning(int i, Kind kind) {
        return at(i).quoted() ? null : vocabulary.value(at(i).text(), kind);
    }
}
