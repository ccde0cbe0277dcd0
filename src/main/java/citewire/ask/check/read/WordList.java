package citewire.ask.check.read;

import citewire.text.ListFile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word lists of the checks, which lie beside this class. */
public final class WordList {

    private WordList() {}

    /** The words of all lines. */
    public static Set<String> words(String name) {
        return ListFile.words(WordList.class, name);
    }

    /** The words of each line. */
    public static List<List<String>> rows(String name) {
        return ListFile.rows(WordList.class, name);
    }

    /** Each word of a line to the line's first. */
    static Map<String, String> firsts(String name) {
        return ListFile.firsts(WordList.class, name);
    }
}
