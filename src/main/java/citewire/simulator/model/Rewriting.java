package citewire.simulator.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a follow-up stand alone: names in brackets what the question before it was about. */
final class Rewriting {

    private static final Pattern REQUEST =
            Pattern.compile("Conversation:\\n((?s:.*))\\n\\nUser query: ((?s:.*?))(?:\\n\\n(?s:.*))?\\z");
    private static final Pattern ASKED = Pattern.compile("(?m)^User: (.*)$");
    /** Points at something said before, or goes on from it. */
    private static final Pattern POINTER = Pattern.compile(
            "(?i)^(?:and|but|what about|how about|why|when|where)\\b.{0,25}$|\\b(?:he|she|it|they|him|her|them|his|their|that|this|there)\\b");

    private static final int TOPIC = 6;

    private Rewriting() {}

    /** Empty when the text asks for no rewriting. */
    static Optional<String> of(String text) {
        var request = REQUEST.matcher(text);
        return request.find()
                ? Optional.of(standAlone(request.group(1), request.group(2).strip()))
                : Optional.empty();
    }

    private static String standAlone(String conversation, String question) {
        var topic = topic(conversation, question);
        if (topic.isEmpty() || !POINTER.matcher(question).find()) {
            return question;
        }
        var words = " (" + String.join(", ", topic) + ")";
        return question.endsWith("?") ? question.substring(0, question.length() - 1) + words + "?" : question + words;
    }

    private static List<String> topic(String conversation, String question) {
        var known = Words.stems(question);
        return ASKED
                .matcher(conversation)
                .results()
                .map(found -> Words.in(found.group(1)))
                .filter(words -> words.size() > 1)
                .reduce((earlier, later) -> later)
                .stream()
                .flatMap(words -> words.entrySet().stream())
                .filter(word -> !known.contains(word.getKey()))
                .map(word -> word.getValue())
                .limit(TOPIC)
                .toList();
    }
}
