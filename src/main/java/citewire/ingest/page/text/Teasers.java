package citewire.ingest.page.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Lists of other articles: siblings alike, each with a linked title and a few words. */
final class Teasers {

    private static final int FEWEST = 2;
    private static final int LONGEST = 700;
    private static final int TITLE = 15;
    private static final int LEVELS = 6;

    private Teasers() {}

    /** Each teaser of a list. */
    static Set<Element> of(List<Block> blocks, Prose prose) {
        var entries = new HashSet<Element>();
        for (var block : blocks) {
            if (block.led() >= TITLE && !block.home().is("p") && !told(block)) {
                climb(block.home(), entries);
            }
        }
        return entries.stream()
                .filter(entry -> prose.of(entry) < LONGEST)
                .collect(Collectors.groupingBy(Teasers::kind))
                .values()
                .stream()
                .filter(alike -> alike.size() >= FEWEST)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** Items of a list in an article may begin with a link too. */
    private static boolean told(Block block) {
        return block.home().is("li")
                && block.sentence()
                && block.home().parents().stream().anyMatch(DensestPart::named);
    }

    private static void climb(Element home, Set<Element> entries) {
        var around = home;
        for (int level = 0; level < LEVELS && around != null; level++, around = around.parent()) {
            if (around.is("li, article, div, section, tr, dd")) {
                entries.add(around);
            }
        }
    }

    /** Siblings of one kind share it. */
    private static Map<String, Object> kind(Element element) {
        var kind = new HashMap<String, Object>();
        kind.put("parent", System.identityHashCode(element.parent()));
        kind.put("tag", element.normalName());
        kind.put("class", element.classNames().stream().findFirst().orElse(""));
        return kind;
    }
}
