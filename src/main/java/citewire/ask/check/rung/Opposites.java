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
        var rows = WordList.rows("opposites.txt");
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            int middle = row.indexOf("|");
            add(sides, row.subList(0, middle), i + 1);
            add(sides, row.subList(middle + 1, row.size()), -(i + 1));
        }
        return sides;
    }

    private static void add(Map<String, List<Integer>> sides, List<String> words, int side) {
        words.forEach(
                word -> sides.computeIfAbsent(word, key -> new ArrayList<>()).add(side));
    }
}
