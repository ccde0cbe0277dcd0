package citewire.ask.question.time.grammar;

import citewire.text.ListFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The list of a language: named patterns, parts with what they stand for, and rules. */
final class GrammarFile {

    /** Behind a time no word goes on. */
    private static final String END = "(?![\\p{L}\\p{N}]|-\\p{L}|[.,]\\d)";

    private static final Pattern NAME = Pattern.compile("\\$([A-Z]+)");
    private static final Pattern PART = Pattern.compile("(?<!\\(\\?)<(\\w+)>");

    /** Of every language. */
    private static final Map<String, String> FIGURES = Map.of(
            "year", "1[5-9]\\d\\d|20\\d\\d",
            "dayNumber", "3[01]|[12]\\d|0?[1-9]",
            "monthNumber", "1[0-2]|0?[1-9]",
            "decade", "1[5-9]\\d0|20\\d0");

    private final String file;
    private final Map<String, Map<String, Integer>> parts = new HashMap<>();
    private final Map<String, String> named = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    /** @throws IllegalStateException where the program lacks the list, or the list is not formed as it should be */
    GrammarFile(String file) {
        this.file = file;
        for (String line : lines(file)) {
            int sign = line.indexOf(" = ");
            if (sign < 0) {
                part(List.of(line.split(" ", -1)));
            } else {
                define(line.substring(0, sign), line.substring(sign + 3));
            }
        }
    }

    private void part(List<String> line) {
        if (line.size() < 4 || !line.getFirst().equals("part")) {
            throw wrong(String.join(" ", line));
        }
        var words = parts.computeIfAbsent(line.get(1), name -> new HashMap<>());
        int value = Integer.parseInt(line.get(2));
        line.subList(3, line.size()).forEach(word -> words.put(word, value));
    }

    private void define(String name, String words) {
        int space = name.indexOf(' ');
        if (space < 0) {
            named.put(name, words);
            return;
        }
        var scope = Scope.valueOf(name.substring(0, space).toUpperCase(Locale.ROOT));
        var meaning = Meaning.valueOf(name.substring(space + 1).toUpperCase(Locale.ROOT));
        rules.add(Rule.of(scope, meaning, compiled("(?:" + words + ")" + END)));
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    Map<String, Map<String, Integer>> parts() {
        return Map.copyOf(parts);
    }

    /** The pattern of this name. */
    Pattern pattern(String name) {
        return compiled(word(name));
    }

    /** The same where it stands as whole words. */
    Pattern words(String name) {
        return compiled("(?<![\\p{L}\\p{N}])(?:" + word(name) + ")(?![\\p{L}\\p{N}])");
    }

    private String word(String name) {
        String words = named.get(name);
        if (words == null) {
            throw wrong("there is no " + name);
        }
        return words;
    }

    private Pattern compiled(String words) {
        String whole = words;
        while (NAME.matcher(whole).find()) {
            whole = NAME.matcher(whole).replaceAll(found -> Matcher.quoteReplacement(word(found.group(1))));
        }
        String parted = PART.matcher(whole).replaceAll(found -> Matcher.quoteReplacement(group(found.group(1))));
        return Pattern.compile(parted.replace(" ", "(?:\\s{1,3})"));
    }

    private String group(String name) {
        String figures = FIGURES.get(name);
        return "(?<" + name + ">" + (figures == null ? alternatives(name) : figures) + ")";
    }

    private String alternatives(String name) {
        var words = parts.get(name);
        if (words == null) {
            throw wrong("there is no part " + name);
        }
        String all = words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return name.equals("number") ? "\\d{1,3}|" + all : all;
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException("the list of the words of time " + file + " is wrong: " + what);
    }

    private static List<String> lines(String file) {
        return ListFile.lines(GrammarFile.class, file);
    }
}
