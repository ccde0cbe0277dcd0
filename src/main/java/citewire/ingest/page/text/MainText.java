package citewire.ingest.page.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds the text of a page's article. */
public final class MainText {

    private MainText() {}

    /**
     * Paragraphs parted by a blank line; empty where there is no prose. The page is changed.
     *
     * @param description what the page's head says about the article
     */
    public static String of(Document page, @Nullable String description) {
        var body = page.body();
        Pruning.unseen(body);
        Pruning.beside(body);
        var all = BlockReader.read(body);
        var told = Harvest.of(BlockReader.read(DensestPart.of(body, all)));
        return Stream.concat(Lead.before(all, told, description).stream(), told.stream())
                .map(Block::text)
                .collect(Collectors.joining("\n\n"));
    }
}
