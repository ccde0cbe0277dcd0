package citewire.simulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes an answer from chosen sentences, each with the number of its passage. */
final class AnswerWriting {

    private static final String NOT_COVERED = "NOT_COVERED";

    /** First words that are no names, and so lose their capital within a sentence. */
    private static final Set<String> COMMON = Set.of(
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "It",
            "He",
            "She",
            "They",
            "This",
            "That",
            "These",
            "Those",
            "Its",
            "His",
            "Her",
            "Their",
            "More",
            "Some",
            "Many",
            "Most",
            "After",
            "Before",
            "During",
            "For",
            "Ahead",
            "Later",
            "Last",
            "Meanwhile",
            "When",
            "While",
            "As",
            "Earlier",
            "By");

    /** A publisher may be missing, or be the file that an article came from. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L} .'&-]{1,60}(?<!\\.\\p{Ll}{2,5})");

    private static final Pattern END = Pattern.compile("([.!?])([\"”’')]*)$");

    private AnswerWriting() {}

    static String write(Script script, Prompt prompt) {
        var chosen = new Choice(prompt).best();
        if (chosen.isEmpty()) {
            return NOT_COVERED;
        }
        return sentences(script, prompt, chosen).stream().collect(Collectors.joining(" "));
    }

    private static List<String> sentences(Script script, Prompt prompt, List<Chosen> chosen) {
        var written = new ArrayList<String>();
        for (int i = 0; i < chosen.size(); i++) {
            written.add(cited(i == 0 ? attributed(chosen.get(i)) : chosen.get(i).sentence(), chosen.get(i)));
        }
        if (script == Script.LIAR) {
            new Lie(prompt)
                    .of(chosen)
                    .ifPresent(lie -> written.add((written.size() + 1) / 2, cited(lie.sentence(), lie)));
        }
        return written;
    }

    private static String attributed(Chosen chosen) {
        var publisher = chosen.passage().publisher();
        boolean known = NAME.matcher(publisher).matches()
                && Character.isLetter(chosen.sentence().charAt(0));
        return known ? "According to " + publisher + ", " + within(chosen.sentence()) : chosen.sentence();
    }

    private static String within(String sentence) {
        var first = sentence.split("\\P{L}", 2)[0];
        return COMMON.contains(first) ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }

    /** The number before the full stop, or after a quotation that ends with one. */
    private static String cited(String sentence, Chosen chosen) {
        var marker = " [" + chosen.passage().number() + "]";
        var end = END.matcher(sentence);
        return end.find() && end.group(2).isEmpty()
                ? sentence.substring(0, end.start()) + marker + end.group(1)
                : sentence + marker;
    }
}
