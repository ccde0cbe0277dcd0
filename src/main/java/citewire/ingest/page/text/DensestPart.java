package citewire.ingest.page.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The element that holds an article, found as Readability finds it: each paragraph speaks for its parents, the nearest
 * most.
 */
final class DensestPart {

    private static final int LEVELS = 5;

    private DensestPart() {}

    static Element of(Element body, List<Block> blocks) {
        var scores = new HashMap<Element, Double>();
        var prose = new HashMap<Element, Double>();
        for (var block : blocks) {
            double worth = block.prose();
            if (worth > 0) {
                speak(block.home(), worth, scores);
                for (Element around = block.home(); around != null; around = around.parent()) {
                    prose.merge(around, worth, Double::sum);
                }
            }
        }
        return scores.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(best -> climb(best.getKey(), body, prose))
                .orElse(body);
    }

    private static void speak(Element home, double worth, Map<Element, Double> scores) {
        double share = 1;
        var around = BlockReader.isBlock(home) && leaf(home) ? home.parent() : home;
        for (int level = 0; level < LEVELS && around != null; level++, around = around.parent()) {
            scores.merge(around, worth * share, Double::sum);
            share = level == 0 ? 0.6 : share * 0.6;
        }
    }

    private static boolean leaf(Element home) {
        return home.is("p, h1, h2, h3, h4, h5, h6, li, pre, dd, dt, td, th");
    }

    /** Goes up while a parent brings much more of the article. */
    private static Element climb(Element best, Element body, Map<Element, Double> prose) {
        Element part = best;
        for (Element around = best.parent(); around != null && part != body; around = around.parent()) {
            if (prose.getOrDefault(around, 0.0) > 1.25 * prose.getOrDefault(part, 0.0)) {
                part = around;
            }
            if (around == body) {
                break;
            }
        }
        return part;
    }
}
