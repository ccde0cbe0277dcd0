package citewire.ingest.page.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The element that holds an article, found as Readability finds it: each paragraph speaks for its parents, the nearest
 * most.
 */
final class DensestPart {

    private static final int LEVELS = 5;
    private static final double FADING = 0.6;

    /** A parent is taken that brings this many times as much prose. */
    private static final double MORE = 1.25;

    /** Where the page itself names the part as its article's, only a much richer parent is taken. */
    private static final double MUCH_MORE = 2.5;

    private static final int MOST_PIECES = 200;
    /** An {@code article} of as many characters is one. */
    private static final int WHOLE = 1000;

    private static final double TRUST = 1.3;
    private static final double TEASER = 0.2;

    private static final Pattern BODY_NAME =
            Pattern.compile("(?i)(?:article|story|post|entry)[-_]*(?:body|content|text|copy)(?![a-z])");

    private final Element body;
    private final Prose prose;
    private final Map<Element, Double> scores = new HashMap<>();

    private DensestPart(Element body, Prose prose) {
        this.body = body;
        this.prose = prose;
    }

    static Element of(Element body, List<Block> blocks) {
        var prose = Prose.in(blocks);
        var teasers = Teasers.of(blocks, prose);
        var part = new DensestPart(body, prose);
        blocks.stream().filter(block -> block.prose() > 0).forEach(block -> part.speak(block, teasers));
        return part.scores.entrySet().stream()
                .max(Comparator.comparingDouble(scored -> scored.getValue() * (named(scored.getKey()) ? TRUST : 1)))
                .map(best -> part.climb(part.joined(best.getKey())))
                .orElse(body);
    }

    private void speak(Block block, Set<Element> teasers) {
        double share = block.prose() * (block.home().parents().stream().anyMatch(teasers::contains) ? TEASER : 1);
        var around = leaf(block.home()) ? block.home().parent() : block.home();
        for (int level = 0; level < LEVELS && around != null; level++, around = around.parent()) {
            scores.merge(around, share, Double::sum);
            share *= FADING;
        }
    }

    private static boolean leaf(Element home) {
        return home.is("p, h1, h2, h3, h4, h5, h6, li, pre, dd, dt, td, th");
    }

    static boolean named(Element element) {
        return !element.is("body, html")
                && (element.attr("itemprop").contains("articleBody")
                        || element.normalName().equals("article")
                        || BODY_NAME
                                .matcher(element.className() + " " + element.id())
                                .find());
    }

    /** An article may come in pieces, alike in name, with something else between them. */
    private Element joined(Element piece) {
        if (piece.className().isBlank()) {
            return piece;
        }
        var pieces = body.getElementsByTag(piece.normalName()).stream()
                .filter(other -> other.className().equals(piece.className()) && prose.of(other) > 0)
                .limit(MOST_PIECES)
                .toList();
        var whole = piece;
        for (var other : pieces) {
            while (!whole.equals(body)
                    && !other.equals(whole)
                    && !other.parents().contains(whole)
                    && whole.parent() != null) {
                whole = whole.parent();
            }
        }
        double together = pieces.stream().mapToDouble(prose::of).sum();
        return !whole.equals(body) && together > 0.5 * prose.of(whole) ? whole : piece;
    }

    /** Goes up while a parent brings much more of the article. */
    private Element climb(Element best) {
        Element part = best;
        for (Element around = best; !around.equals(body) && around.parent() != null; ) {
            around = around.parent();
            double more = named(part) ? MUCH_MORE : MORE;
            if (part.normalName().equals("article") && prose.of(part) > WHOLE) {
                break;
            }
            if (prose.of(around) > more * prose.of(part)) {
                part = around;
            }
        }
        return part;
    }
}
