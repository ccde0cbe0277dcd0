package citewire.frontend.discord.render;

import citewire.ask.Stage;
import citewire.domain.TimeWindow;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader sees while an answer comes about: a stage, then its sentences. */
public final class StageRenderer {

    private static final int LONGEST_CONTENT = 2000;

    private final Stamps stamps;

    public StageRenderer(ZoneId zone) {
        this.stamps = new Stamps(zone);
    }

    public String render(Stage stage) {
        return switch (stage) {
            case Stage.Searching searching ->
                "Searching " + Counts.of(searching.coverage().articles(), "article") + between(searching.window())
                        + Fit.ELLIPSIS;
            case Stage.Reading reading ->
                "Reading " + Counts.of(reading.articles(), "article") + " from "
                        + Counts.of(reading.sources(), "publisher") + Fit.ELLIPSIS;
        };
    }

    /** The checked sentences so far, cut where a message ends. */
    public String render(List<String> sentences) {
        return Fit.sentences(String.join(" ", sentences), LONGEST_CONTENT, Markdown::escapeAroundMarkers);
    }

    private String between(@Nullable TimeWindow window) {
        if (window == null || !window.bounded()) {
            return "";
        }
        var from = window.from();
        var to = window.to();
        if (to == null) {
            return from == null ? "" : " since " + stamps.day(from);
        }
        return from == null ? " until " + stamps.day(to) : " from " + stamps.day(from) + " to " + stamps.day(to);
    }
}
