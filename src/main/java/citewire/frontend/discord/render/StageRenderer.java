package citewire.frontend.discord.render;

import citewire.ask.Stage;
import citewire.domain.TimeWindow;
import citewire.words.Words;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader sees while an answer comes about: a stage, then its sentences. */
public final class StageRenderer {

    private static final int LONGEST_CONTENT = 2000;

    private final Stamps stamps;
    private final Words words;

    public StageRenderer(ZoneId zone, Words words) {
        this.words = words;
        this.stamps = new Stamps(zone);
    }

    /** Before anything is known. */
    public String begun() {
        return words.text("stage.begun");
    }

    /** When what was shown is taken back. */
    public String restarted() {
        return words.text("stage.restarted");
    }

    public String render(Stage stage) {
        return switch (stage) {
            case Stage.Waiting waiting -> words.text("stage.waiting", waiting.number());
            case Stage.Searching searching -> searching(searching.coverage().articles(), searching.window());
            case Stage.Reading reading -> words.text("stage.reading", reading.articles(), reading.sources());
        };
    }

    /** The checked sentences so far, cut where a message ends. */
    public String render(List<String> sentences) {
        return Fit.sentences(String.join(" ", sentences), LONGEST_CONTENT, Markdown::escapeAroundMarkers);
    }

    private String searching(int articles, @Nullable TimeWindow window) {
        var from = window == null ? null : window.from();
        var to = window == null ? null : window.to();
        if (to == null) {
            return from == null
                    ? words.text("stage.searching", articles)
                    : words.text("stage.searching.since", articles, stamps.day(from));
        }
        return from == null
                ? words.text("stage.searching.until", articles, stamps.day(to))
                : words.text("stage.searching.between", articles, stamps.day(from), stamps.day(to));
    }
}
