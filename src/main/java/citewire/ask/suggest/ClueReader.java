package citewire.ask.suggest;

import citewire.ask.suggest.Clue.Kind;
import citewire.domain.Article;
import citewire.text.SentenceSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an article for the questions that its sentences answer. */
final class ClueReader {

    /** What is further down tells of something else by now. */
    private static final int READ = 60;

    /** A longer one is no button. */
    private static final int LONGEST = 80;

    /** "BRANNICK - ", "LONDON (Reuters) — " */
    private static final Pattern DATELINE = Pattern.compile("^\\p{Lu}[\\p{Lu} .'’-]+(?:\\([^)]*\\) )?[-–—]+ ");

    private final SentenceSplitter splitter = new SentenceSplitter();

    /** In the article's order. */
    List<Clue> of(Article article) {
        String body = article.body();
        var tongue = Tongue.of(body);
        var clues = new ArrayList<Clue>();
        for (var span : splitter.split(body).stream().limit(READ).toList()) {
            String sentence = span.of(body).replaceAll("\\s+", " ").strip();
            String plain = DATELINE.matcher(sentence).replaceFirst("").replaceFirst("[.!]$", "");
            counted(tongue, plain, sentence, clues);
            timed(tongue, plain, sentence, body, clues);
            opened(tongue, plain, sentence, clues);
            named(tongue.apposed(), Kind.WHO, tongue, sentence, clues);
            named(tongue.spoken(), Kind.SAID, tongue, sentence, clues);
        }
        return clues.stream()
                .filter(clue -> clue.question().length() <= LONGEST)
                .toList();
    }

    private static void counted(Tongue tongue, String plain, String sentence, List<Clue> clues) {
        Matcher matcher = tongue.counted().matcher(plain);
        if (matcher.matches()) {
            String question = tongue.phrases().howMany().formatted(matcher.group("rest"));
            clues.add(new Clue(Kind.HOW_MANY, question, sentence));
        }
    }

    /** "Am Montag wird der Hafen eröffnet" asks "Wann wird der Hafen eröffnet?"; not in every language. */
    private static void opened(Tongue tongue, String plain, String sentence, List<Clue> clues) {
        Matcher matcher = tongue.opened().matcher(plain);
        if (matcher.matches()) {
            clues.add(new Clue(Kind.WHEN, tongue.phrases().whenever().formatted(matcher.group("rest")), sentence));
        }
    }

    private static void timed(Tongue tongue, String plain, String sentence, String body, List<Clue> clues) {
        Matcher matcher = tongue.timed().matcher(plain);
        if (matcher.matches()) {
            String subject = inside(tongue, matcher.group("subject"), body);
            String question = tongue.phrases()
                    .when()
                    .formatted(matcher.group("verb"), subject, matcher.group("rest"), matcher.group("end"));
            clues.add(new Clue(Kind.WHEN, question.replaceAll(" +", " "), sentence));
        }
    }

    /** With a small first letter where the word is an everyday one, or stands with one elsewhere: then it is no name. */
    private static String inside(Tongue tongue, String subject, String body) {
        String first = subject.split(" ", 2)[0];
        String small = first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
        boolean plain = tongue.everyday(first)
                || Pattern.compile("(?<!\\p{L})" + Pattern.quote(small) + "(?!\\p{L})")
                        .matcher(body)
                        .find();
        return plain ? small + subject.substring(first.length()) : subject;
    }

    private static void named(Pattern pattern, Kind kind, Tongue tongue, String sentence, List<Clue> clues) {
        Matcher matcher = pattern.matcher(sentence);
        if (matcher.find()) {
            String name = matcher.group("name");
            clues.add(new Clue(kind, tongue.asking(kind, name), sentence, name));
        }
    }
}
