package citewire.newsroom;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Puts the newsroom's questions to the bot and prints a table of the outcomes: {@code java …
 * citewire.newsroom.NewsroomBenchmark [each]}; with {@code each} also every question that went wrong.
 */
public final class NewsroomBenchmark {

    private NewsroomBenchmark() {}

    public static void main(String[] args) throws IOException {
        var outcomes = NewsroomRun.of(Files.createTempDirectory("newsroom-benchmark"));
        if (args.length > 0) {
            outcomes.stream().filter(NewsroomBenchmark::wrong).forEach(NewsroomBenchmark::tell);
        }
        System.out.print(new NewsroomMeasures(outcomes).table());
    }

    private static boolean wrong(NewsroomOutcome outcome) {
        if (!outcome.asked().answerable()) {
            return outcome.answered();
        }
        return outcome.asked().answers().isEmpty() ? !outcome.citesGold() : !outcome.right();
    }

    private static void tell(NewsroomOutcome outcome) {
        var asked = outcome.asked();
        System.out.printf(
                "%s %s: %s%n    %s%n",
                asked.id(),
                asked.kind(),
                asked.question().text(),
                outcome.answer().text());
    }
}
