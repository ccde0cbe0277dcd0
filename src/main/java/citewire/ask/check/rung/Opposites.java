package citewire.ask.check.rung;

import citewire.ask.check.read.Token;
import citewire.ask.check.read.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows words that exclude each other. */
final class Opposites {

    /** For each word the sides it is on: the number of a line, negative for the line's second side. */
    private static final Map<String, List<Integer>> SIDES = sides();

    private Opposites() {}

    /** Whether one of them can only hold where the other does not. */
    static boolean exclude(Token one, Token other) {
        var sides = SIDES.getOrDefault(other.word(), List.of());
        return SIDES.getOrDefault(one.word(), List.of()).stream().anyMatch(side -> sides.contains(-side));
    }

    /** Whether they stand for each other: "rose" and "grew". */
    static boolean alike(Token one, Token other) {
        var sides = SIDES.getOrDefault(other.word(), List.of());
        return one.stem().equals(other.stem())
                || SIDES.getOrDefault(one.word(), List.of()).stream().anyMatch(sides::contains);
    }

    static boolean has(Token token) {
        return SIDES.containsKey(token.word());
    }

    private static Map<String, List<Integer>> sides() {
        var sides = new HashMap<String, List<Integer>>();
        var lines = WordList.of("opposites.txt").lines();
        for (int i = 0; i < lines.size(); i++) {
            String[] halves = lines.get(i).split("\\|", -1);
            for (int half = 0; half < 2; half++) {
                int side = half == 0 ? i + 1 : -(i + 1);
                WordList.words(halves[half])
                        .forEach(word -> sides.computeIfAbsent(word, key -> new ArrayList<>())
                                .add(side));
            }
        }
        return sides;
    }
}
