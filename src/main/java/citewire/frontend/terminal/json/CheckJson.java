package citewire.frontend.terminal.json;

import citewire.health.CheckResult;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The shape of what a check of the house found. */
public final class CheckJson {

    private CheckJson() {}

    public static ObjectNode of(String name, CheckResult result) {
        return switch (result) {
            case CheckResult.Good good -> shape(name, "good", good, null);
            case CheckResult.Warning warning -> shape(name, "warning", warning, warning.remedy());
            case CheckResult.Bad bad -> shape(name, "bad", bad, bad.remedy());
        };
    }

    private static ObjectNode shape(String name, String status, CheckResult result, @Nullable String remedy) {
        return JsonLines.object()
                .put("check", name)
                .put("status", status)
                .put("finding", result.finding())
                .put("remedy", remedy);
    }
}
