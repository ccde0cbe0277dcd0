package citewire.ingest.schedule;

import citewire.ingest.feed.FeedDocument;
import citewire.ingest.feed.opml.Opml;
import citewire.ingest.feed.opml.OpmlList;
import citewire.ingest.feed.opml.OpmlOutline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** The feeds that come with the program, by topic; none is followed until an owner chooses it. */
public final class StarterFeeds {

    private static final String FILE = "/citewire/config/feeds.opml";

    private final List<OpmlOutline> outlines;

    private StarterFeeds(List<OpmlOutline> outlines) {
        this.outlines = outlines;
    }

    public static StarterFeeds load() {
        try (var file = StarterFeeds.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("config/feeds.opml is missing from the program: build it again");
            }
            return new StarterFeeds(
                    Opml.read(FeedDocument.of(file.readAllBytes())).outlines());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the packaged config/feeds.opml", e);
        }
    }

    /** In the order of the file. */
    public List<String> topics() {
        return outlines.stream()
                .flatMap(outline -> outline.topic().stream().limit(1))
                .distinct()
                .toList();
    }

    /** The feeds of a topic; empty where there is no such topic. */
    public OpmlList of(String topic) {
        return outlines.stream()
                .filter(outline -> outline.topic().stream().limit(1).anyMatch(topic::equalsIgnoreCase))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), chosen -> new OpmlList("Starter feeds", chosen, null)));
    }
}
