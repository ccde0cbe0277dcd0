package citewire.eval.report;

import citewire.eval.Run;
import citewire.text.PackagedText;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The page around the sections: head, style, and how it was run. */
final class Sheet {

    private static final String STYLE = "report.css";

    private Sheet() {}

    static String of(String title, Run run, String sections) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                %s
                </main>
                </body>
                </html>
                """.formatted(
                Html.text(title), PackagedText.beside(Sheet.class, STYLE), Html.text(title), sections, how(run));
    }

    private static String how(Run run) {
        return """
                <section aria-labelledby="how">
                <h2 id="how">How it was run</h2>
                <dl>
                <dt>command</dt><dd><code>%s</code></dd>
                <dt>begun</dt><dd>%s</dd>
                <dt>took</dt><dd>%d s</dd>
                <dt>corpus</dt><dd>%,d articles, %,d passages</dd>
                <dt>questions</dt><dd>%,d read, %,d lines were bad</dd>
                <dt>embedding</dt><dd>%s</dd>
                </dl>
                </section>
                """.formatted(
                        Html.text(run.command()),
                        DateTimeFormatter.ISO_INSTANT.format(run.began().truncatedTo(ChronoUnit.SECONDS)),
                        run.took().toSeconds(),
                        run.articles(),
                        run.passages(),
                        run.questions(),
                        run.badLines(),
                        Html.text(run.embedding()));
    }
}
