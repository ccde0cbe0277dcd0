package citewire.frontend.http;

import citewire.health.CheckResult;
import citewire.health.HealthCheck;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What the endpoint says: an HTTP status and its reasons. */
record HealthReply(int code, String status, List<Finding> findings) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param remedy empty where none is needed */
    record Finding(String check, String level, String finding, String remedy) {}

    HealthReply(int code, String status) {
        this(code, status, List.of());
    }

    /** Runs the checks: ready unless one is bad. */
    static HealthReply of(List<HealthCheck> checks) {
        var findings = new ArrayList<Finding>();
        boolean bad = false;
        for (HealthCheck check : checks) {
            CheckResult result = check.run();
            bad |= result instanceof CheckResult.Bad;
            findings.add(finding(check.name(), result));
        }
        return bad ? new HealthReply(503, "not ready", findings) : new HealthReply(200, "ready", findings);
    }

    String json() {
        ObjectNode json = JSON.createObjectNode().put("status", status);
        var checks = json.putArray("checks");
        for (Finding finding : findings) {
            ObjectNode check = checks.addObject()
                    .put("check", finding.check())
                    .put("level", finding.level())
                    .put("finding", finding.finding());
            if (!finding.remedy().isEmpty()) {
                check.put("remedy", finding.remedy());
            }
        }
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree of texts can always be written", e);
        }
    }

    private static Finding finding(String check, CheckResult result) {
        return switch (result) {
            case CheckResult.Good good -> new Finding(check, "good", good.finding(), "");
            case CheckResult.Warning warning -> new Finding(check, "warning", warning.finding(), warning.remedy());
            case CheckResult.Bad bad -> new Finding(check, "bad", bad.finding(), bad.remedy());
        };
    }
}
