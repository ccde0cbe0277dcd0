package citewire.ask.compare.dispute;

import citewire.ask.check.read.Figure;
import citewire.ask.check.read.Figure.Kind;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Token;
import citewire.ask.check.read.WordList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a sentence, and what it counts.
 *
 * @param noun the counted noun as it stands, lower-cased, "homes" of "38,000 homes"; null where none stands behind the figure
 * @param stem of that noun
 * @param described the stems of the words between figure and noun
 * @param measures what the words of its clause show to be counted
 * @param clause the stems of the telling words of its clause, figures left out
 * @param partial whether it is part of another count
 * @param rate whether it is so much in a day, for each, or the like
 * @param modal whether its clause tells what may be
 */
record Counted(
        Figure figure,
        Amount amount,
        @Nullable String noun,
        @Nullable String stem,
        Set<String> described,
        Set<Measure> measures,
        Set<String> clause,
        boolean partial,
        boolean rate,
        boolean modal) {

    private static final Set<String> PARTICIPLES = WordList.words("participles.txt");
    private static final Set<String> PEOPLE = Words.of("people");
    private static final Set<String> PARTIAL = Words.of("partial");
    private static final Set<String> RATE = Words.of("rate");
    private static final Set<String> MODAL = Words.of("modal");
    private static final Set<String> CUTS = Set.of(
            "and",
            "but",
            "while",
            "as",
            "after",
            "when",
            "which",
            "who",
            "that",
            "whose",
            "although",
            "because",
            "with",
            "including",
            "before",
            "where",
            "or",
            "than",
            "compared",
            "from");

    private static final BigDecimal FIRST_YEAR = new BigDecimal(1500);
    private static final BigDecimal LAST_YEAR = new BigDecimal(2100);
    private static final int NOUN_WORDS = 4;
    private static final int PARTIAL_REACH = 3;

    /** The figures of a sentence that count something. */
    static List<Counted> in(ReadSentence sentence) {
        return sentence.figures().stream()
                .filter(figure -> !compound(sentence, figure))
                .flatMap(figure -> read(sentence, figure).stream())
                .toList();
    }

    /** Those too that are part of a word: "63-year-old". */
    static List<Counted> loosely(ReadSentence sentence) {
        return sentence.figures().stream()
                .flatMap(figure -> read(sentence, figure).stream())
                .toList();
    }

    private static Optional<Counted> read(ReadSentence sentence, Figure figure) {
        var places = sentence.places(figure.span());
        if ((figure.kind() != Kind.PLAIN && figure.kind() != Kind.PERCENT) || places.isEmpty()) {
            return Optional.empty();
        }
        int first = places.getFirst();
        int behind = places.getLast() + 1;
        var noun = noun(sentence, behind, figure);
        if (year(figure) && noun.isEmpty()) {
            return Optional.empty();
        }
        int from = clauseStart(sentence, first);
        int to = clauseEnd(sentence, behind);
        var words = sentence.tokens().subList(from, to);
        Token head = noun.isEmpty() ? null : noun.getLast();
        return Optional.of(new Counted(
                figure,
                Amount.of(figure, sentence.text()),
                head == null ? null : head.word(),
                head == null ? null : head.stem(),
                stems(noun.isEmpty() ? noun : noun.subList(0, noun.size() - 1)),
                Measure.in(words.stream().map(Token::word).toList()),
                stems(words.stream()
                        .filter(Token::telling)
                        .filter(word -> !Character.isDigit(word.word().charAt(0)))
                        .toList()),
                partial(sentence, first, behind, figure),
                words.stream().map(Token::word).anyMatch(RATE::contains) || rated(sentence, behind),
                words.stream().map(Token::word).anyMatch(MODAL::contains)));
    }

    /** "63-year-old", "two-day", "G-20", "4-1", "1914-18". */
    private static boolean compound(ReadSentence sentence, Figure figure) {
        String text = sentence.text();
        int start = figure.span().start();
        int end = figure.span().end();
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        return "-–/:#.".indexOf(before) >= 0 || "-–/:".indexOf(after) >= 0;
    }

    private static boolean year(Figure figure) {
        return figure.kind() == Kind.PLAIN
                && figure.unit() == null
                && figure.value().scale() <= 0
                && figure.value().compareTo(FIRST_YEAR) >= 0
                && figure.value().compareTo(LAST_YEAR) <= 0;
    }

    /** The telling words behind a figure up to what is no part of the noun any more. */
    private static List<Token> noun(ReadSentence sentence, int behind, Figure figure) {
        var noun = new ArrayList<Token>();
        var tokens = sentence.tokens();
        int from = figure.kind() == Kind.PERCENT ? behindOf(tokens, behind) : behind;
        for (int i = from; i < tokens.size() && noun.size() < NOUN_WORDS; i++) {
            Token token = tokens.get(i);
            boolean verb = !Measure.in(List.of(token.word())).isEmpty()
                    || token.word().endsWith("ed")
                    || PARTICIPLES.contains(token.word());
            if (!token.telling()
                    || token.pause()
                    || (verb && !noun.isEmpty())
                    || Character.isDigit(token.word().charAt(0))) {
                break;
            }
            if (verb) {
                return List.of();
            }
            noun.add(token);
        }
        return figure.unit() == null ? noun : noun.stream().limit(1).toList();
    }

    /** "51 percent of the Americans" */
    private static int behindOf(List<Token> tokens, int behind) {
        int at = behind;
        while (at < tokens.size()
                && Set.of("of", "the", "all").contains(tokens.get(at).word())) {
            at++;
        }
        return at;
    }

    private static Set<String> stems(List<Token> tokens) {
        var stems = new HashSet<String>();
        tokens.forEach(token -> stems.add(token.stem()));
        return stems;
    }

    private static int clauseStart(ReadSentence sentence, int at) {
        var tokens = sentence.tokens();
        int from = at;
        while (from > 0 && !cuts(tokens.get(from)) && !tokens.get(from).pause()) {
            from--;
        }
        return from;
    }

    private static int clauseEnd(ReadSentence sentence, int behind) {
        var tokens = sentence.tokens();
        int to = behind;
        while (to < tokens.size() && !cuts(tokens.get(to)) && !tokens.get(to).pause()) {
            to++;
        }
        return to;
    }

    private static boolean cuts(Token token) {
        return CUTS.contains(token.word());
    }

    /** "among them 3 children", "3 of them", "another 12", "12 more", "between 10 and 12". */
    private static boolean partial(ReadSentence sentence, int first, int behind, Figure figure) {
        var tokens = sentence.tokens();
        for (int i = Math.max(0, first - PARTIAL_REACH); i < first; i++) {
            if (PARTIAL.contains(tokens.get(i).word()) || tokens.get(i).word().equals("between")) {
                return true;
            }
        }
        if (first > 0 && (Set.of("from", "by").contains(tokens.get(first - 1).word()) || ends(tokens, first))) {
            return true;
        }
        for (int i = behind; i < Math.min(tokens.size(), behind + 2); i++) {
            String word = tokens.get(i).word();
            boolean right = word.equals("of") || word.equals("to");
            if (Set.of("more", "other", "others", "of", "additional", "to", "further")
                            .contains(word)
                    && !(right && i > behind)
                    && !(word.equals("of") && figure.kind() == Kind.PERCENT)) {
                return true;
            }
        }
        return false;
    }

    /** "10 to 12", "from 10 crowns to 12" */
    private static boolean ends(List<Token> tokens, int at) {
        return tokens.get(at - 1).word().equals("to")
                && tokens.subList(Math.max(0, at - 4), at - 1).stream()
                        .anyMatch(token -> Character.isDigit(token.word().charAt(0))
                                || token.word().equals("from"));
    }

    /** "30,000 crowns a day" */
    private static boolean rated(ReadSentence sentence, int behind) {
        var tokens = sentence.tokens();
        for (int i = behind; i + 1 < Math.min(tokens.size(), behind + 4); i++) {
            if (Set.of("a", "an", "per").contains(tokens.get(i).word())
                    && Set.of(
                                    "day", "week", "month", "year", "hour", "night", "minute", "second", "person",
                                    "share", "barrel", "head")
                            .contains(tokens.get(i + 1).word())) {
                return true;
            }
        }
        return false;
    }

    boolean people() {
        return noun != null && PEOPLE.contains(noun);
    }
}
