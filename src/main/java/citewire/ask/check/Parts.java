package citewire.ask.check;

import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadSentence;
import citewire.ask.check.read.Wording;
import citewire.ask.check.rung.EventRung;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a sentence that cites each for itself as sentences of their own: a part that says no more of whom it
 * speaks than "and sold it" gets the subject of the first, so that its passage has to tell it of the same.
 */
final class Parts {

    private static final Pattern LEADING = Pattern.compile(
            "^[,;:.–—\\s-]*(?:(?:and|but|while|also|then|later|und|aber)\\b[,\\s]*)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("^[\\p{L}\\p{N}$€£¥\"“‘'][\\p{L}\\p{N}'’.-]*");

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "who", "which", "that", "this", "er", "sie", "es");

    private static final Map<String, String> POSSESSIVES =
            Map.of("his", "'s", "her", "'s", "its", "'s", "their", "'s", "whose", "'s");

    private static final Set<String> DETERMINERS = Set.of(
            "the",
            "a",
            "an",
            "these",
            "those",
            "some",
            "many",
            "most",
            "more",
            "all",
            "both",
            "each",
            "no",
            "there",
            "another",
            "other",
            "several",
            "few",
            "about",
            "around",
            "nearly",
            "almost",
            "der",
            "die",
            "das",
            "ein",
            "eine",
            "in",
            "on",
            "at",
            "by",
            "for",
            "according",
            "we",
            "you",
            "i",
            "as",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten");

    private static final Set<String> BEGINNING = Set.of("in", "on", "at", "by", "for", "after", "before", "during");

    private Parts() {}

    /**
     * The parts that cite something, each as a sentence for itself; empty where the sentence has to be borne out as a
     * whole.
     */
    static List<DraftSentence.Part> alone(DraftSentence sentence, Function<String, ReadSentence> reader) {
        var cited = sentence.parts().stream()
                .filter(part -> !part.cited().isEmpty())
                .toList();
        if (cited.size() < 2
                || trailingWords(sentence)
                || EventRung.joined(cited.stream().skip(1).map(DraftSentence.Part::text))) {
            return List.of();
        }
        String subject = subject(reader.apply(cited.getFirst().text().strip()));
        var alone = new ArrayList<>(List.of(cited.getFirst()));
        for (var part : cited.subList(1, cited.size())) {
            String text = completed(part.text(), subject, false);
            if (text == null) {
                return List.of();
            }
            alone.add(new DraftSentence.Part(text, part.cited()));
        }
        return List.copyOf(alone);
    }

    private static boolean trailingWords(DraftSentence sentence) {
        return Wording.words(sentence.parts().getLast().text()) > 0
                && sentence.parts().getLast().cited().isEmpty();
    }

    /**
     * A part as a sentence of its own; null where it needs a subject that there is not.
     *
     * @param aside whether it stands beside its subject, so that "a young Australian" is said of it
     */
    static @Nullable String completed(String part, @Nullable String subject, boolean aside) {
        String bare = LEADING.matcher(part).replaceFirst("");
        Matcher first = WORD.matcher(bare);
        if (!first.find()) {
            return part;
        }
        String word = first.group().toLowerCase(Locale.ROOT);
        String rest = bare.substring(first.end());
        if (PRONOUNS.contains(word)) {
            return subject == null ? null : subject + rest;
        }
        if (POSSESSIVES.containsKey(word)) {
            return subject == null ? null : subject + POSSESSIVES.get(word) + rest;
        }
        boolean own = !aside && (!Character.isLowerCase(first.group().charAt(0)) || DETERMINERS.contains(word));
        return own ? part : subject == null ? null : subject + " " + bare;
    }

    /** Who or what the first part is about: what is named or told first, behind a beginning such as "On Monday,". */
    static @Nullable String subject(ReadSentence sentence) {
        int from = 0;
        var tokens = sentence.tokens();
        if (!tokens.isEmpty() && BEGINNING.contains(tokens.getFirst().word())) {
            from = tokens.stream()
                    .skip(1)
                    .filter(token -> token.pause())
                    .findFirst()
                    .map(token -> token.span().start())
                    .orElse(0);
        }
        int start = from;
        Name name = sentence.names().stream()
                .filter(one -> one.span().start() >= start)
                .findFirst()
                .orElse(null);
        if (name != null && !tellsBefore(sentence, start, name)) {
            return name.span().of(sentence.text());
        }
        return thing(sentence, start);
    }

    private static boolean tellsBefore(ReadSentence sentence, int from, Name name) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.telling()
                        && token.span().start() >= from
                        && token.span().end() <= name.span().start());
    }

    /** "The union": the telling words up to the first that is not. */
    private static @Nullable String thing(ReadSentence sentence, int from) {
        int end = -1;
        int begin = -1;
        for (var token : sentence.tokens()) {
            if (token.span().start() < from) {
                continue;
            }
            if (begin < 0) {
                begin = token.span().start();
            } else if (end >= 0
                    && (!token.telling() || token.pause() || token.word().endsWith("ed"))) {
                break;
            }
            if (token.telling()) {
                end = token.span().end();
            }
        }
        return end < 0 ? null : sentence.text().substring(begin, end);
    }
}
