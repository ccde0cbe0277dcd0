package citewire.eval.judge;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as the strict judge reads it: the words that tell something, cut to their stems, figures as their values.
 *
 * @param folded in lower case, with plain quotation marks and single blanks
 * @param words those that tell something, in order
 * @param commas how many words stand before each comma, dash or semicolon
 * @param denied the two words behind each denial
 */
record StrictText(String folded, List<String> words, List<Integer> commas, Set<String> denied) {

    private static final Pattern PIECE =
            Pattern.compile("\\p{Nd}[\\p{Nd},.]*\\p{Nd}|\\p{Nd}|\\p{L}+|[%$€£]|[,;:()]|--|[—–]");

    private static final Pattern ENDING = Pattern.compile("(?:ing|ed|es|s|ly)$");

    private static final int DENIED = 2;

    /** They carry no news. Times, quantities and what may be are not among them. */
    private static final Set<String> IDLE = set("a an the that these those of to in on at by for with from as into"
            + " onto and or but if then so is are was were be been being am has have had having do does did will would"
            + " shall should it its he him his she her hers they them their we us our i me my you your who whom whose"
            + " which what there here when where while also just too very s t");

    private static final Set<String> DENIALS =
            set("not no never none nobody nothing neither nor without cannot hardly");

    /** However it is said that someone said it. */
    private static final Set<String> SAYING = set("say says said saying tell tells told telling state states stated"
            + " add adds added report reports reported according announce announces announced");

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));

    private static final Map<String, Integer> SCALES =
            Map.of("thousand", 3, "million", 6, "m", 6, "billion", 9, "bn", 9, "trillion", 12);

    static StrictText of(String text) {
        String folded = folded(text);
        var words = new ArrayList<String>();
        var commas = new ArrayList<Integer>();
        var denied = new HashSet<String>();
        int behind = 0;
        var pieces = PIECE.matcher(folded.replace("n't", " not").replace("'s", " "))
                .results()
                .map(piece -> piece.group())
                .toList();
        for (String piece : pieces) {
            if (!Character.isLetterOrDigit(piece.charAt(0)) && "%$€£".indexOf(piece.charAt(0)) < 0) {
                commas.add(words.size());
            } else if (DENIALS.contains(piece)) {
                behind = DENIED;
            } else if (SCALES.containsKey(piece) && !words.isEmpty() && isNumber(words.getLast())) {
                words.add(value(new BigDecimal(words.removeLast()).scaleByPowerOfTen(SCALES.get(piece))));
            } else if (!IDLE.contains(piece)) {
                words.add(word(piece));
                if (behind > 0) {
                    behind--;
                    denied.add(words.getLast());
                }
            }
        }
        return new StrictText(folded, List.copyOf(words), List.copyOf(commas), Set.copyOf(denied));
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”«»]", "\"")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String word(String piece) {
        String number = NUMBERS.getOrDefault(piece, piece);
        if (isNumber(number)) {
            return value(new BigDecimal(number.replace(",", "").replaceAll("\\.(?=.*\\.)", "")));
        }
        if (SAYING.contains(piece)) {
            return "say";
        }
        if (piece.equals("%")) {
            return "percent";
        }
        String stem = piece.length() > 4 ? ENDING.matcher(piece).replaceFirst("") : piece;
        return stem.length() > 3 && (stem.endsWith("e") || stem.endsWith("y") || stem.endsWith("i"))
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }

    private static String value(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Set<String> set(String words) {
        return Set.copyOf(Stream.of(words.split(" ", -1)).toList());
    }
}
