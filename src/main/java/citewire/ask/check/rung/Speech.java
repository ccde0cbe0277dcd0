package citewire.ask.check.rung;

import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import citewire.ask.check.read.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who says something in a sentence.
 *
 * @param verb the place of "said"
 * @param speaker the words by which the speaker is told, titles and appositions among them
 * @param named whether a name is among them
 */
record Speech(int verb, Set<String> speaker, boolean named) {

    private static final Set<String> VERBS = WordList.of("speech-verbs.txt").words();
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "who", "we", "i", "er", "sie");
    private static final Set<String> WITHIN =
            Set.of("of", "the", "a", "an", "for", "its", "his", "her", "their", "and", "also");

    private static final int MOST_WORDS = 14;

    Speech {
        speaker = Set.copyOf(speaker);
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
        boolean named = sentence.names().stream().anyMatch(name -> speaker.containsAll(name.parts()));
        return new Speech(verb, speaker, named);
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
        boolean inverted = tokens.get(verb).pause() && !next.pause() && names(next, sentence);
        return inverted ? rightOf(sentence, verb + 1) : leftOf(tokens, verb);
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
