package citewire.ingest.page.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** Finds the text of a page's article. */
public final class MainText {

    private MainText() {}

    /** Paragraphs parted by a blank line; empty where there is no prose. The page is changed. */
    public static String of(Document page) {
        var body = page.body();
        Pruning.unseen(body);
        Pruning.beside(body);
        var part = DensestPart.of(body, BlockReader.read(body));
        return joined(BlockReader.read(part));
    }

    private static String joined(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.linkShare() < 0.6 || (block.linkShare() < 0.9 && block.prose() > 0))
                .map(Block::text)
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }
}
