package citewire.frontend.terminal.text;

import citewire.health.CheckResult;
import java.util.function.UnaryOperator;

/** What checks have found, and what to do about it. */
public record CheckText(Page page) {

    /** @param name of what was checked; empty where it goes without saying */
    public void write(String name, CheckResult result) {
        var palette = page.palette();
        switch (result) {
            case CheckResult.Good good -> finding("✓", name, good, palette::good);
            case CheckResult.Warning warning -> {
                finding("!", name, warning, palette::warning);
                remedy(warning.remedy());
            }
            case CheckResult.Bad bad -> {
                finding("✗", name, bad, palette::bad);
                remedy(bad.remedy());
            }
        }
    }

    private void finding(String mark, String name, CheckResult result, UnaryOperator<String> colour) {
        page.hanging(
                colour.apply(mark) + " ",
                "  ",
                CleanText.line(name.isEmpty() ? result.finding() : name + ": " + result.finding()),
                UnaryOperator.identity());
    }

    private void remedy(String remedy) {
        page.hanging("  → ", "    ", CleanText.of(remedy), page.palette()::bold);
    }
}
