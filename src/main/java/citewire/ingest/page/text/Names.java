package citewire.ingest.page.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words an element's id, classes and role are made of: {@code articleBody__share-tools} is article, body, share, tools. */
final class Names {

    private static final Pattern SEAM = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

    /** What WordPress says an article is about. */
    private static final Pattern TOPIC = Pattern.compile("(?:^|(?<=\\s))(?:tag|category)-\\S+");

    private Names() {}

    static Set<String> of(Element element) {
        var words = new HashSet<String>();
        for (String name : new String[] {
            element.id(),
            element.className(),
            element.attr("role"),
            element.attr("data-component"),
            element.attr("data-testid")
        }) {
            add(name, words);
        }
        return words;
    }

    private static void add(String name, Set<String> words) {
        if (name.isEmpty() || name.length() > 1000) {
            return;
        }
        for (String word : SEAM.split(TOPIC.matcher(name).replaceAll(" "))) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
    }
}
