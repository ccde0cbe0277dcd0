package citewire.simulator.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbered passages and the question to answer from them, read out of a request's text. */
record Prompt(List<ShownPassage> passages, String question) {

    private static final Pattern PASSAGE = Pattern.compile(
            "<passage (\\S+) number=\"(\\d+)\">\\nHeadline: (.*)\\nPublisher: (.*)\\nPublished: .*\\n(?:.+\\n)*\\n((?s:.*?))\\n</passage \\1>");
    private static final Pattern QUESTION = Pattern.compile("<question (\\S+)>\\n((?s:.*?))\\n</question \\1>");

    Prompt {
        passages = List.copyOf(passages);
    }

    /** Empty when the text asks nothing in this form. */
    static Optional<Prompt> in(String text) {
        var question = QUESTION.matcher(text);
        if (!question.find()) {
            return Optional.empty();
        }
        var passages = PASSAGE.matcher(text)
                .results()
                .map(found -> new ShownPassage(
                        Integer.parseInt(found.group(2)), found.group(3), found.group(4), found.group(5)))
                .toList();
        return Optional.of(new Prompt(passages, question.group(2)));
    }
}
