package citewire.ask.check.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts a sentence's words in the order of the active voice: "B was sued by A" as "A sued B". */
final class ActiveOrder {

    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "getting");
    private static final Set<String> PARTICIPLES = WordList.words("participles.txt");

    /** What may belong to a noun beside telling words. */
    private static final Set<String> WITHIN =
            Set.of("the", "a", "an", "of", "his", "her", "its", "their", "and", "other");

    /** "a dinner at the White House hosted by" */
    private static final Set<String> ATTACHED =
            Set.of("the", "a", "an", "of", "his", "her", "its", "their", "at", "in", "for");

    private static final int MOST_BETWEEN = 3;
    private static final int MOST_WORDS = 8;

    private ActiveOrder() {}

    /** The places of the tokens, in active order. */
    static List<Integer> of(List<Token> tokens) {
        var order = new ArrayList<>(IntStream.range(0, tokens.size()).boxed().toList());
        for (int by = 2; by < tokens.size() - 1; by++) {
            if (tokens.get(by).word().equals("by") && !tokens.get(by).pause()) {
                turn(tokens, by, order);
            }
        }
        return order;
    }

    private static void turn(List<Token> tokens, int by, List<Integer> order) {
        int verb = participle(tokens, by);
        int agentEnd = nounEnd(tokens, by + 1);
        if (verb < 1
                || agentEnd == by + 1
                || Character.isDigit(tokens.get(by + 1).stem().charAt(0))) {
            return;
        }
        int be = verb - 1;
        while (be > 0 && verb - be < MOST_BETWEEN && !BE.contains(tokens.get(be).word())) {
            be--;
        }
        int subjectEnd = BE.contains(tokens.get(be).word()) ? auxiliaryStart(tokens, be) : verb;
        if (subjectEnd == verb && (tokens.get(verb).pause() || doing(tokens, verb, by))) {
            return;
        }
        int subjectStart = nounStart(tokens, subjectEnd, subjectEnd == verb ? ATTACHED : WITHIN);
        if (subjectStart == subjectEnd) {
            return;
        }
        var turned = new ArrayList<Integer>();
        addAll(turned, by + 1, agentEnd);
        addAll(turned, subjectEnd, by + 1);
        addAll(turned, subjectStart, subjectEnd);
        for (int i = 0; i < turned.size(); i++) {
            order.set(subjectStart + i, turned.get(i));
        }
    }

    /** "suspended the commissions by signing": without a "was" the verb is active where it has an object, or an act follows. */
    private static boolean doing(List<Token> tokens, int verb, int by) {
        return tokens.get(by + 1).word().endsWith("ing")
                || tokens.subList(verb + 1, by).stream().anyMatch(Token::telling);
    }

    private static void addAll(List<Integer> turned, int from, int to) {
        IntStream.range(from, to).forEach(turned::add);
    }

    private static int participle(List<Token> tokens, int by) {
        for (int i = by - 1; i >= 0 && by - i <= MOST_BETWEEN; i--) {
            if (deed(tokens.get(i).word())) {
                return i;
            }
        }
        return -1;
    }

    /** "will have been": the first of the auxiliaries that end at {@code be}. */
    private static int auxiliaryStart(List<Token> tokens, int be) {
        int at = be;
        while (at > 0
                && !tokens.get(at - 1).telling()
                && !WITHIN.contains(tokens.get(at - 1).word())
                && be - at < 3) {
            at--;
        }
        return at;
    }

    private static int nounStart(List<Token> tokens, int end, Set<String> little) {
        int at = end;
        while (at > 0
                && end - at < MOST_WORDS
                && (tokens.get(at - 1).telling()
                        || little.contains(tokens.get(at - 1).word()))
                && (at == end || !tokens.get(at).pause())) {
            at--;
        }
        return at;
    }

    private static int nounEnd(List<Token> tokens, int start) {
        int at = start;
        while (at < tokens.size()
                && at - start < MOST_WORDS
                && within(tokens.get(at))
                && (at == start || !tokens.get(at).pause())
                && !(tokens.get(at).word().equals("and") && goesOn(tokens, at + 1))) {
            at++;
        }
        return at;
    }

    /** "by Russia and illegally annexed": behind "and" another deed. */
    private static boolean goesOn(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return false;
        }
        String word = tokens.get(at).word();
        return word.endsWith("ly") || deed(word);
    }

    private static boolean deed(String word) {
        return (word.endsWith("ed") && word.length() > 4) || PARTICIPLES.contains(word);
    }

    private static boolean within(Token token) {
        return (token.telling() && !Character.isDigit(token.stem().charAt(0))) || WITHIN.contains(token.word());
    }
}
