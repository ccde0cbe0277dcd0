package citewire.ingest.page.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The paragraph between an article's title and its text, which often stands in an element of its own. */
final class Lead {

    private static final Set<String> NAMES = Set.of(
            ("lead lede leadin intro introduction summary standfirst deck dek subtitle subheadline subheading subhead excerpt"
                            + " teaser description abstract chapeau spot ingress vorspann perex kicker sapo entradilla bajada")
                    .split(" "));

    private static final int SHORTEST = 50;
    private static final int SAME = 50;
    private static final int FARTHEST = 25;

    private Lead() {}

    /**
     * @param all the page's blocks
     * @param kept the article's
     * @param description what the page's head says about the article
     */
    static Optional<Block> before(List<Block> all, List<Block> kept, @Nullable String description) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        int start = all.indexOf(kept.getFirst());
        for (int i = start - 1; i >= Math.max(0, start - FARTHEST); i--) {
            var block = all.get(i);
            if (leads(block, description)
                    && kept.stream().noneMatch(told -> told.text().contains(block.text()))) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    private static boolean leads(Block block, @Nullable String description) {
        if (block.text().length() < SHORTEST
                || block.linkShare() > 0.3
                || block.home().is("h1, li")
                || Boilerplate.is(block.text())) {
            return false;
        }
        return described(block.text(), description) || named(block.home());
    }

    private static boolean described(String text, @Nullable String description) {
        return description != null
                && Words.line(description).length() >= SAME
                && text.contains(Words.line(description).substring(0, SAME));
    }

    private static boolean named(Element home) {
        var parent = home.parent();
        return Names.of(home).stream().anyMatch(NAMES::contains)
                || (parent != null && Names.of(parent).stream().anyMatch(NAMES::contains));
    }
}
