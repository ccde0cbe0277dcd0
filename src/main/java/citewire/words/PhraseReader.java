package citewire.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one {@link Phrase}. */
final class PhraseReader {

    private static final int NO_NUMBER = -1;

    private final String text;
    private int at;

    PhraseReader(String text) {
        this.text = text;
    }

    Phrase read() {
        var phrase = row(NO_NUMBER);
        if (at < text.length()) {
            throw mistake("a brace that nothing opened");
        }
        return phrase;
    }

    /** Up to the brace that ends it. {@code number} is the argument that a # shows. */
    private Phrase row(int number) {
        var parts = new ArrayList<Phrase>();
        var plain = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '}') {
            char c = text.charAt(at);
            if (c == '\'') {
                apostrophe(plain, number);
            } else if (c == '{') {
                flush(plain, parts);
                parts.add(argument());
            } else if (c == '#' && number != NO_NUMBER) {
                flush(plain, parts);
                parts.add(new Phrase.Place(number));
                at++;
            } else {
                plain.append(c);
                at++;
            }
        }
        flush(plain, parts);
        return parts.size() == 1 ? parts.getFirst() : new Phrase.Row(parts);
    }

    private static void flush(StringBuilder plain, List<Phrase> parts) {
        if (!plain.isEmpty()) {
            parts.add(new Phrase.Plain(plain.toString()));
            plain.setLength(0);
        }
    }

    /** As ICU has it: two are one, one before a sign of the syntax quotes up to the next, any other is an apostrophe. */
    private void apostrophe(StringBuilder plain, int number) {
        at++;
        char next = at < text.length() ? text.charAt(at) : ' ';
        if (next == '\'') {
            plain.append('\'');
            at++;
        } else if (next == '{' || next == '}' || (next == '#' && number != NO_NUMBER)) {
            int end = text.indexOf('\'', at);
            int quoted = end < 0 ? text.length() : end;
            plain.append(text, at, quoted);
            at = Math.min(quoted + 1, text.length());
        } else {
            plain.append('\'');
        }
    }

    private Phrase argument() {
        expect('{');
        int argument = index(word());
        if (take('}')) {
            return new Phrase.Place(argument);
        }
        expect(',');
        String kind = word();
        expect(',');
        return switch (kind) {
            case "plural" -> new Phrase.Count(argument, forms(argument));
            case "select" -> new Phrase.Choice(argument, forms(NO_NUMBER));
            default -> throw mistake("\"" + kind + "\" is neither plural nor select");
        };
    }

    private Map<String, Phrase> forms(int number) {
        var forms = new LinkedHashMap<String, Phrase>();
        while (!take('}')) {
            String name = word();
            expect('{');
            forms.put(name, row(number));
            expect('}');
        }
        if (!forms.containsKey("other")) {
            throw mistake("\"other\" is missing");
        }
        return forms;
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (at < text.length() && " ,{}\n\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (start == at) {
            throw mistake("a word is missing");
        }
        return text.substring(start, at);
    }

    private int index(String word) {
        try {
            return Integer.parseUnsignedInt(word);
        } catch (NumberFormatException e) {
            throw mistake("\"" + word + "\" is no number of an argument");
        }
    }

    private boolean take(char wanted) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw mistake("a " + wanted + " is missing");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException mistake(String what) {
        return new IllegalArgumentException(what + " at " + at + " in: " + text);
    }
}
