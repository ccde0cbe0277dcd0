package citewire.ask.question;

import citewire.text.ListFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one language tells what a message wants of the bot; a further language is a further file. */
record KindWords(
        Pattern greeting, Pattern thanks, Pattern self, List<Pattern> asks, Pattern empty, Pattern everything) {

    private static final String CASELESS = "(?iu)";

    private static final String END = "[\\s!.?,:)❤👍🙏]*$";

    /** Before a greeting or thanks. */
    private static final String BEFORE = "(?:so|ok|okay|please|bitte|hey|hi|hello|hallo|,|\\s)*";

    private static final Pattern REFERENCE = Pattern.compile("\\$([A-Z]+)");

    private static final String ASK = "ask";

    /** Last, as reading them takes what stands above. */
    static final List<KindWords> ALL = List.of(read("english.txt"), read("german.txt"));

    /** What to catch up on, empty text for the news at large; nothing where something else is asked. */
    Optional<String> topic(String question) {
        return asks.stream()
                .map(asked -> asked.matcher(question))
                .filter(Matcher::matches)
                .map(this::topic)
                .findFirst();
    }

    private String topic(Matcher asked) {
        String topic = asked.pattern().namedGroups().containsKey("topic") ? asked.group("topic") : null;
        if (topic == null || everything.matcher(topic).matches()) {
            return "";
        }
        return empty.matcher(topic).replaceFirst("");
    }

    private static KindWords read(String file) {
        Map<String, String> named = new HashMap<>();
        var asks = new ArrayList<String>();
        for (String line : lines(file)) {
            int sign = line.indexOf(" = ");
            String name = line.substring(0, sign);
            String words = expanded(line.substring(sign + 3), named);
            if (name.equals(ASK)) {
                asks.add(words);
            } else {
                named.put(name, words);
            }
        }
        return new KindWords(
                whole(BEFORE, word(named, "greeting")),
                whole(BEFORE, word(named, "thanks")),
                whole(BEFORE, word(named, "self")),
                asks.stream().map(words -> whole(word(named, "polite"), words)).toList(),
                Pattern.compile(CASELESS + word(named, "empty")),
                Pattern.compile(CASELESS + word(named, "everything")));
    }

    private static String expanded(String words, Map<String, String> named) {
        return REFERENCE
                .matcher(words)
                .replaceAll(reference -> Matcher.quoteReplacement(word(named, reference.group(1))));
    }

    private static String word(Map<String, String> named, String name) {
        String words = named.get(name);
        if (words == null) {
            throw new IllegalStateException("a list of the kinds of questions lacks " + name);
        }
        return words;
    }

    private static Pattern whole(String before, String words) {
        return Pattern.compile(CASELESS + "^" + before + "(?:" + words + ")" + END);
    }

    private static List<String> lines(String file) {
        return ListFile.lines(KindWords.class, "kind/" + file);
    }
}
