package citewire.frontend.terminal.text;

import citewire.ask.AnswerListener;
import citewire.ask.Stage;

/** Shows an answer on a terminal while it comes about: the stage it is in, then one finished sentence after another. */
public final class StreamedAnswer implements AnswerListener {

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final Page page;
    private final DateText dates;
    private final StringBuilder shown = new StringBuilder();
    private int column;
    private boolean stageShown;

    public StreamedAnswer(Page page, DateText dates) {
        this.page = page;
        this.dates = dates;
    }

    @Override
    public void stage(Stage stage) {
        if (shown.isEmpty()) {
            clearStage();
            page.raw(page.palette().faint(fitting(words(stage))));
            stageShown = true;
        }
    }

    @Override
    public void sentence(String sentence) {
        clearStage();
        String clean = CleanText.line(sentence);
        Wrapping.words(clean, page.width()).forEach(this::word);
        shown.append(shown.isEmpty() ? "" : " ").append(clean);
    }

    @Override
    public void restarted() {
        endLine();
        if (!shown.isEmpty()) {
            page.faint("— the model broke off; quoted from the articles instead:");
            shown.setLength(0);
        }
    }

    /** Ends the streamed text and returns it; empty where nothing has been shown. */
    public String finish() {
        clearStage();
        endLine();
        return shown.toString();
    }

    private void word(String word) {
        int columns = Wrapping.columns(word);
        if (column > 0 && column + 1 + columns > page.width()) {
            endLine();
        }
        page.raw((column > 0 ? " " : "") + page.palette().markers(word));
        column += columns + (column > 0 ? 1 : 0);
    }

    private void endLine() {
        if (column > 0) {
            page.blank();
            column = 0;
        }
    }

    private void clearStage() {
        if (stageShown) {
            page.raw(CLEAR_LINE);
            stageShown = false;
        }
    }

    private String fitting(String line) {
        return Wrapping.lines(line, page.width() - 1).getFirst();
    }

    private String words(Stage stage) {
        return switch (stage) {
            case Stage.Waiting waiting -> "number %d in line …".formatted(waiting.number());
            case Stage.Searching searching -> {
                var window = searching.window();
                yield "searching %s%s …"
                        .formatted(
                                AnswerText.read(searching.coverage()),
                                window == null ? "" : ", published " + dates.of(window));
            }
            case Stage.Reading reading ->
                "reading %s from %s …"
                        .formatted(
                                AnswerText.counted(reading.articles(), "article"),
                                AnswerText.counted(reading.sources(), "publisher"));
        };
    }
}
