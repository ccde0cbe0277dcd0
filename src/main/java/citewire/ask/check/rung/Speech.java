package citewire.ask.check.rung;

import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import citewire.ask.check.read.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who says something in a sentence.
 *
 * @param verb the place of "said"
 * @param speaker the words by which the speaker is told, titles and appositions among them
 * @param names those among them
 */
record Speech(int verb, Set<String> speaker, List<Name> names) {

    private static final Set<String> VERBS = WordList.words("speech-verbs.txt");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who", "we", "i", "er", "sie");
    private static final Set<String> WITHIN =
            Set.of("of", "the", "a", "an", "for", "its", "his", "her", "their", "and", "also");

    /** Behind these stands whom it is said to. */
    private static final Set<String> ADDRESSING = Set.of(
            "tell",
            "tells",
            "told",
            "ask",
            "asks",
            "asked",
            "warn",
            "warns",
            "warned",
            "urge",
            "urges",
            "urged",
            "call",
            "calls",
            "called",
            "remind",
            "reminded",
            "inform",
            "informed",
            "promise",
            "promised");

    private static final Pattern QUOTE = Pattern.compile("[\"“”’'»«]");

    /** "said the union's secretary, Bruno Aske" */
    private static final int MOST_TITLES = 6;

    private static final int MOST_WORDS = 14;

    Speech {
        speaker = Set.copyOf(speaker);
        names = List.copyOf(names);
    }

    static List<Speech> in(ReadSentence sentence) {
        var found = new ArrayList<Speech>();
        var tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).word().equals("according") && i + 2 < tokens.size()) {
                found.add(of(sentence, i, rightOf(sentence, i + 2)));
            } else if (VERBS.contains(tokens.get(i).word())) {
                var speaker = speaker(sentence, i);
                if (!speaker.isEmpty()) {
                    found.add(of(sentence, i, speaker));
                }
            }
        }
        return found;
    }

    private static Speech of(ReadSentence sentence, int verb, Set<String> speaker) {
        var names = sentence.names().stream()
                .filter(name -> speaker.containsAll(name.parts()))
                .toList();
        return new Speech(verb, speaker, names);
    }

    private static Set<String> speaker(ReadSentence sentence, int verb) {
        var tokens = sentence.tokens();
        if (verb + 1 >= tokens.size()) {
            return leftOf(tokens, verb);
        }
        Token next = tokens.get(verb + 1);
        if (next.word().equals("by") && verb + 2 < tokens.size()) {
            return rightOf(sentence, verb + 2);
        }
        return inverted(sentence, verb) ? rightOf(sentence, verb + 1) : leftOf(tokens, verb);
    }

    /** "…," said Bruno Aske */
    private static boolean inverted(ReadSentence sentence, int verb) {
        var tokens = sentence.tokens();
        Token next = tokens.get(verb + 1);
        if (ADDRESSING.contains(tokens.get(verb).word()) || next.pause() || !names(next, sentence)) {
            return false;
        }
        int from = verb == 0 ? 0 : tokens.get(verb - 1).span().end();
        boolean quoted = QUOTE.matcher(
                        sentence.text().substring(from, tokens.get(verb).span().start()))
                .find();
        return quoted || (tokens.get(verb).pause() && endsWithName(tokens, verb + 1));
    }

    private static boolean endsWithName(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && (at == from || !tokens.get(at).pause())
                && (tokens.get(at).telling() || WITHIN.contains(tokens.get(at).word()))) {
            at++;
        }
        return at == tokens.size() || tokens.get(at).pause();
    }

    /** Whether a name is that of the speaker, and not one that stands beside. */
    boolean isBy(Name name, ReadSentence sentence) {
        var places = sentence.places(name.span());
        if (places.isEmpty() || !speaker.containsAll(name.parts())) {
            return false;
        }
        var tokens = sentence.tokens();
        if (places.getFirst() > verb) {
            return places.getFirst() - verb <= MOST_TITLES;
        }
        boolean last = tokens.subList(places.getLast() + 1, verb).stream().noneMatch(Token::telling);
        boolean anotherIsLast = names.stream()
                .map(other -> sentence.places(other.span()))
                .anyMatch(other -> !other.isEmpty() && other.getLast() == verb - 1);
        boolean embedded = tokens.get(verb).pause() && !anotherIsLast;
        return embedded ? names.getFirst().equals(name) : last;
    }

    boolean named() {
        return !names.isEmpty();
    }

    boolean byPronoun() {
        return !speaker.isEmpty() && speaker.stream().allMatch(PRONOUNS::contains);
    }

    private static boolean names(Token token, ReadSentence sentence) {
        return token.word().equals("the") || PRONOUNS.contains(token.word()) || capital(token, sentence);
    }

    private static boolean capital(Token token, ReadSentence sentence) {
        return Character.isUpperCase(sentence.text().charAt(token.span().start()));
    }

    /** "said Bruno Aske, the union's secretary" */
    private static Set<String> rightOf(ReadSentence sentence, int from) {
        var words = new HashSet<String>();
        var tokens = sentence.tokens();
        int pauses = 0;
        for (int i = from; i < tokens.size() && i - from < MOST_WORDS; i++) {
            pauses += i > from && tokens.get(i).pause() ? 1 : 0;
            boolean within = tokens.get(i).telling()
                    || WITHIN.contains(tokens.get(i).word())
                    || PRONOUNS.contains(tokens.get(i).word());
            boolean another = i > from && tokens.get(i).pause() && capital(tokens.get(i), sentence);
            if (pauses > 1 || another || !within) {
                break;
            }
            words.add(tokens.get(i).word());
        }
        words.removeAll(WITHIN);
        return words;
    }

    /** "the union's secretary, Bruno Aske, said"; behind a clause of its own whoever stands before that. */
    private static Set<String> leftOf(List<Token> tokens, int verb) {
        var words = new HashSet<String>();
        boolean embedded = tokens.get(verb).pause();
        for (int i = verb - 1; i >= 0 && verb - i <= (embedded ? 2 * MOST_WORDS : MOST_WORDS); i--) {
            Token token = tokens.get(i);
            boolean within = token.telling() || WITHIN.contains(token.word()) || PRONOUNS.contains(token.word());
            if (!within && !embedded && !words.isEmpty()) {
                break;
            }
            words.add(token.word());
            if (token.pause() && !embedded) {
                break;
            }
        }
        words.removeAll(WITHIN);
        return words;
    }
}
