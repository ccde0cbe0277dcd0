package citewire.frontend.terminal;

import citewire.frontend.terminal.json.CheckJson;
import citewire.frontend.terminal.json.JsonLines;
import citewire.frontend.terminal.text.CleanText;
import citewire.frontend.terminal.text.Page;
import citewire.health.CheckResult;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Checks the house and says what to do about what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks configuration, token, model, disk, articles and index, and says what to do.")
final class DoctorCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(names = "--json", description = "Writes one JSON object a check and nothing else.")
    private boolean json;

    DoctorCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var page = Paper.page(root.console());
        var lines = new JsonLines(root.console().out());
        boolean bad = false;
        try (var workspace = root.open()) {
            for (var check : workspace.checks()) {
                var result = check.run();
                bad |= result instanceof CheckResult.Bad;
                if (json) {
                    lines.write(CheckJson.of(check.name(), result));
                } else {
                    show(check.name(), result, page);
                }
            }
        }
        return bad ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    /** @param name of what was checked; empty where it goes without saying */
    static void show(String name, CheckResult result, Page page) {
        var palette = page.palette();
        switch (result) {
            case CheckResult.Good good -> finding("✓", name, good, page, palette::good);
            case CheckResult.Warning warning -> {
                finding("!", name, warning, page, palette::warning);
                remedy(warning.remedy(), page);
            }
            case CheckResult.Bad bad -> {
                finding("✗", name, bad, page, palette::bad);
                remedy(bad.remedy(), page);
            }
        }
    }

    private static void finding(String mark, String name, CheckResult result, Page page, UnaryOperator<String> colour) {
        page.hanging(
                colour.apply(mark) + " ",
                "  ",
                CleanText.line(name.isEmpty() ? result.finding() : name + ": " + result.finding()),
                UnaryOperator.identity());
    }

    private static void remedy(String remedy, Page page) {
        page.hanging("  → ", "    ", CleanText.of(remedy), page.palette()::bold);
    }
}
