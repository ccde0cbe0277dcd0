package citewire.ask.draft.quote;

import citewire.domain.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a sentence holds something of the kind that was asked for. */
final class AnswerSpots {

    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:in|at|to|from|near|of|outside|off|across|around|into|on|through)\\s+(?:the\\s+)?(?=\\p{Lu})");

    private static final Pattern AGE = Pattern.compile(
            "(?<=, )\\d{1,3}(?=[,.])|\\b\\d{1,3}[- ]years?[- ]old|\\b(?:aged?|age of|turned|turns) \\d{1,3}\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DURATION = Pattern.compile(
            "\\b(?:\\d[\\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|\\w+teen|\\w+ty|several|few|many|half)"
                    + "[- ](?:\\w+[- ])?(?:second|minute|hour|day|night|week|month|year|decade)s?\\b"
                    + "|\\b(?:since|until) \\S+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SAYING =
            Pattern.compile("[\"“”]|\\b(said|says|told|called|added|announced|that)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONEY = Pattern.compile(
            "[$£€¥]\\s?\\d[\\d,.]*(?:\\s?(?:million|billion|trillion|[mbk]n?\\b))?"
                    + "|\\b\\d[\\d,.]*\\s?(?:(?:million|billion|trillion)\\s)?(?:dollars|euros|pounds|cents|pesos|yen|rupees)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile(
            "\\b\\d[\\d,.]*\\s?(?:%|percent\\b|per cent\\b|percentage points?\\b)", Pattern.CASE_INSENSITIVE);

    /** What may stand between two words of one name. */
    private static final Pattern WITHIN_NAME =
            Pattern.compile("[ .’'&-]{1,3}|['’]s |, (?=[JS]r)| (?:of|of the|and the|de|du|al|el|bin|von|van|for) ");

    private AnswerSpots() {}

    static List<Mention> in(Sentence sentence, Asked asked, Predicate<Word> everyday) {
        String text = sentence.text();
        return switch (asked.kind()) {
            case PERSON, NAME -> fresh(names(sentence, everyday), sentence, asked);
            case COUNTRY -> gazetted(sentence, asked, Gazetteer.COUNTRIES);
            case STATE -> gazetted(sentence, asked, Gazetteer.STATES);
            case PLACE -> places(sentence, asked, everyday);
            case TIME -> matches(AnswerKind.WEEKDAY_OR_MONTH, text);
            case NUMBER -> numbers(sentence, asked);
            case MONEY -> matches(MONEY, text);
            case PERCENT -> matches(PERCENT, text);
            case AGE -> matches(AGE, text);
            case DURATION -> matches(DURATION, text);
            case REASON -> matches(AnswerKind.CAUSE, text);
            case SAYING -> matches(SAYING, text);
            case THING -> List.of();
        };
    }

    /** Runs of capitalised words. */
    static List<Mention> names(Sentence sentence, Predicate<Word> everyday) {
        var names = new ArrayList<Mention>();
        var run = new ArrayList<Word>();
        for (Word word : sentence.words()) {
            boolean capital = word.capital() && !(word.opening() && everyday.test(word));
            if (!run.isEmpty() && !(capital && joined(sentence.text(), run.getLast(), word))) {
                names.add(mention(run));
                run.clear();
            }
            if (capital) {
                run.add(word);
            }
        }
        if (!run.isEmpty()) {
            names.add(mention(run));
        }
        return names;
    }

    private static boolean joined(String text, Word last, Word next) {
        return WITHIN_NAME.matcher(text.substring(last.end(), next.start())).matches();
    }

    private static Mention mention(List<Word> run) {
        String value = run.stream().map(Word::value).collect(Collectors.joining(" "));
        return new Mention(new TextSpan(run.getFirst().start(), run.getLast().end()), value);
    }

    /** Those that say more than the question. */
    private static List<Mention> fresh(List<Mention> mentions, Sentence sentence, Asked asked) {
        return mentions.stream()
                .filter(mention -> within(sentence, mention).stream().anyMatch(word -> !asked.names(word)))
                .toList();
    }

    static List<Word> within(Sentence sentence, Mention mention) {
        return sentence.words().stream()
                .filter(word -> word.start() >= mention.span().start()
                        && word.end() <= mention.span().end())
                .toList();
    }

    private static List<Mention> gazetted(Sentence sentence, Asked asked, Gazetteer gazetteer) {
        return gazetteer.in(sentence).stream()
                .filter(mention -> within(sentence, mention).stream().anyMatch(word -> !asked.names(word)))
                .toList();
    }

    private static List<Mention> places(Sentence sentence, Asked asked, Predicate<Word> everyday) {
        var starts = matches(PLACE, sentence.text()).stream()
                .map(mention -> mention.span().end())
                .toList();
        return fresh(names(sentence, everyday), sentence, asked).stream()
                .filter(name -> starts.contains(name.span().start()))
                .toList();
    }

    private static List<Mention> numbers(Sentence sentence, Asked asked) {
        return sentence.words().stream()
                .filter(word -> word.number() && !asked.names(word))
                .map(word -> mention(List.of(word)))
                .toList();
    }

    private static List<Mention> matches(Pattern pattern, String text) {
        var found = new ArrayList<Mention>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new Mention(
                    new TextSpan(matcher.start(), matcher.end()),
                    matcher.group().toLowerCase(Locale.ROOT)));
        }
        return found;
    }
}
