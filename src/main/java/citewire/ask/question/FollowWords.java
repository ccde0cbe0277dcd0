package citewire.ask.question;

import citewire.ask.question.time.AskedLanguage;
import citewire.text.ListFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which a question of a language leans on those before it; a further language is a further list. */
final class FollowWords {

    private static final FollowWords ENGLISH = new FollowWords("english.txt", true, 4, 4);

    /** Every noun has a capital, so that nothing tells a name: one telling word may be one. */
    private static final FollowWords GERMAN = new FollowWords("german.txt", false, 3, 1);

    private final Pattern begins;
    private final Set<String> pointing = new HashSet<>();
    private final Set<String> silent = new HashSet<>();
    private final boolean capitalsTellNames;
    private final int pointingNeeds;
    private final int needs;

    /**
     * @param pointingNeeds the telling words with which a question stands alone though a word of it points elsewhere
     * @param needs the same where none does
     */
    private FollowWords(String file, boolean capitalsTellNames, int pointingNeeds, int needs) {
        var beginnings = new HashSet<String>();
        for (String line : lines(file)) {
            List<String> words = List.of(line.split(" ", -1));
            Set<String> kind = switch (words.getFirst()) {
                case "begins" -> beginnings;
                case "points" -> pointing;
                case "silent" -> silent;
                default -> throw new IllegalStateException("the list of follow-ups " + file + " has " + line);
            };
            kind.addAll(words.subList(1, words.size()));
        }
        this.begins = Pattern.compile(beginnings.stream()
                .map(words -> words.replace("_", " "))
                .sorted()
                .collect(Collectors.joining("|", "(?iu)^(?:", ")(?![\\p{L}\\p{N}]).*")));
        this.capitalsTellNames = capitalsTellNames;
        this.pointingNeeds = pointingNeeds;
        this.needs = needs;
    }

    /** Those of the language that a question is in. */
    static FollowWords of(String question) {
        return AskedLanguage.of(question).equals(Locale.GERMAN) ? GERMAN : ENGLISH;
    }

    boolean goesOn(String question) {
        return begins.matcher(question.strip()).matches();
    }

    /** Whether a question with so many telling words, and no name, says too little to stand alone. */
    boolean leans(long telling, boolean points) {
        return telling < (points ? pointingNeeds : needs);
    }

    /** Whether a word, in small letters, stands for something else. */
    boolean points(String word) {
        return pointing.contains(word);
    }

    /** Whether a word, in small letters, asks or joins. */
    boolean silent(String word) {
        return silent.contains(word);
    }

    boolean tells(String word) {
        return !silent(word) && !points(word);
    }

    /** Whether a capital that no beginning of a sentence explains tells a name. */
    boolean capitalsTellNames() {
        return capitalsTellNames;
    }

    private static List<String> lines(String file) {
        return ListFile.lines(FollowWords.class, "follow/" + file);
    }
}
