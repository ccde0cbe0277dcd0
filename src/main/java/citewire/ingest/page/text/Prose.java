package citewire.ingest.page.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How much prose each element of a page holds. */
final class Prose {

    private final Map<Element, Double> amounts = new HashMap<>();

    private Prose() {}

    static Prose in(List<Block> blocks) {
        var prose = new Prose();
        for (var block : blocks) {
            double worth = block.prose();
            for (Element around = block.home(); worth > 0 && around != null; around = around.parent()) {
                prose.amounts.merge(around, worth, Double::sum);
            }
        }
        return prose;
    }

    double of(Element element) {
        return amounts.getOrDefault(element, 0.0);
    }
}
