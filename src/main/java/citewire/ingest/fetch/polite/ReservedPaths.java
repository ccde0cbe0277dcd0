package citewire.ingest.fetch.polite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of a site that its {@code /.well-known/tdmrep.json} reserves against mining (W3C's TDMRep). */
public final class ReservedPaths {

    public static final ReservedPaths NONE = new ReservedPaths(List.of());

    /** More rules than any site needs. */
    private static final int MAX_RULES = 1_000;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Rule> rules;

    private record Rule(String location, PathPattern pattern, boolean reserved) {}

    private ReservedPaths(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Reads a file; one that is no such file reserves nothing. */
    public static ReservedPaths read(byte[] bytes) {
        try {
            var root = MAPPER.readTree(bytes);
            var rules = new ArrayList<Rule>();
            for (JsonNode rule : root == null ? MAPPER.createArrayNode() : root) {
                if (rule.path("location").isTextual() && rules.size() < MAX_RULES) {
                    rules.add(rule(rule.path("location").asText(), rule.path("tdm-reservation")));
                }
            }
            return new ReservedPaths(rules);
        } catch (IOException e) {
            return NONE;
        }
    }

    private static Rule rule(String location, JsonNode reservation) {
        return new Rule(location, new PathPattern(location), reservation.asInt(0) == 1);
    }

    /** The most specific rule decides. */
    public boolean reserves(URI address) {
        var path = (address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath())
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return rules.stream()
                .filter(rule -> rule.pattern().matches(path))
                .max(Comparator.comparingInt(rule -> rule.location().length()))
                .map(Rule::reserved)
                .orElse(false);
    }
}
