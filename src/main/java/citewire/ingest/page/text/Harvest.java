package citewire.ingest.page.text;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps of an article's part the blocks that tell it: no title, no date line, no list of links, nothing twice. */
final class Harvest {

    private static final double LINKS = 0.6;
    private static final double SENTENCE_LINKS = 0.9;

    /** Half of what a sentence of links needs to be one. */
    private static final int TWICE = 40;

    /** Among as many blocks stands who wrote an article and when. */
    private static final int START = 6;

    /** Longer blocks are told once. */
    private static final int ONCE = 150;

    private Harvest() {}

    static List<Block> of(List<Block> blocks) {
        var kept = blocks.stream().filter(Harvest::tells).collect(Collectors.toList());
        while (!kept.isEmpty()
                && (kept.getFirst().prose() == 0
                        || Boilerplate.dateline(kept.getFirst().text()))) {
            kept.removeFirst();
        }
        kept.subList(0, Math.min(START, kept.size())).removeIf(block -> Boilerplate.dateline(block.text()));
        Ending.cut(kept);
        var seen = new HashSet<String>();
        kept.removeIf(block -> block.text().length() >= ONCE && !seen.add(block.text()));
        while (!kept.isEmpty() && kept.getLast().heading()) {
            kept.removeLast();
        }
        return kept;
    }

    private static boolean tells(Block block) {
        if (Boilerplate.is(block.text())) {
            return false;
        }
        if (block.cell() || block.linkShare() < LINKS) {
            return true;
        }
        return block.sentence()
                && block.text().length() >= 2 * TWICE
                && (block.linkShare() < SENTENCE_LINKS
                        || (block.home().is("p") && block.text().length() >= 4 * TWICE));
    }
}
