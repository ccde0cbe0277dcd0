package citewire.ask.draft.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a sentence holds something of the kind that was asked for: character offsets of what could be the answer. */
final class AnswerSpots {

    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:in|at|to|from|near|of|outside|off|across|around|into|on|through)\\s+(?:the\\s+)?(?=\\p{Lu})");

    private static final Pattern AGE = Pattern.compile(
            "(?<=, )\\d{1,3}(?=[,.])|\\b\\d{1,3}[- ]years?[- ]old|\\b(?:aged?|age of|turned|turns) \\d{1,3}\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION = Pattern.compile(
            "\\b(?:\\d[\\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|\\w+teen|\\w+ty|several|few|many|half)"
                    + "[- ](?:\\w+[- ])?(?:second|minute|hour|day|night|week|month|year|decade)s?\\b|\\bsince\\b|\\buntil\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYING = Pattern.compile("[\"“”]|\\b(said|says|told|called|added|announced|that)\\b");

    private AnswerSpots() {}

    static List<Integer> in(Sentence sentence, Asked asked, Predicate<Word> everyday) {
        String text = sentence.text();
        return switch (asked.kind()) {
            case PERSON, NAME -> words(sentence, word -> name(word, asked, everyday));
            case PLACE -> places(sentence, asked);
            case TIME -> matches(AnswerKind.WEEKDAY_OR_MONTH, text);
            case NUMBER -> words(sentence, word -> word.number() && !asked.names(word));
            case AGE -> matches(AGE, text);
            case DURATION -> matches(DURATION, text);
            case REASON -> matches(AnswerKind.CAUSE, text);
            case SAYING -> matches(SAYING, text);
            case THING -> List.of();
        };
    }

    private static boolean name(Word word, Asked asked, Predicate<Word> everyday) {
        return word.capital() && !(word.opening() && everyday.test(word)) && !asked.names(word);
    }

    private static List<Integer> places(Sentence sentence, Asked asked) {
        var capitals = words(sentence, word -> word.capital() && !asked.names(word));
        return matches(PLACE, sentence.text()).stream()
                .filter(capitals::contains)
                .toList();
    }

    private static List<Integer> words(Sentence sentence, Predicate<Word> test) {
        return sentence.words().stream().filter(test).map(Word::start).toList();
    }

    private static List<Integer> matches(Pattern pattern, String text) {
        var found = new ArrayList<Integer>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(pattern == PLACE ? matcher.end() : matcher.start());
        }
        return found;
    }
}
