package citewire.simulator.page;

import citewire.simulator.wire.WireEntry;
import citewire.simulator.wire.WireEntry.Exchange;
import citewire.simulator.wire.WireEntry.Frame;
import citewire.simulator.wire.WireLog;
import citewire.simulator.world.Json;
import citewire.simulator.world.Message;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** Everything on the wire that belongs to a message, in order of time and without tokens. */
final class Trail {

    private final WireLog wire;
    private final Provenances provenances;

    Trail(WireLog wire, Provenances provenances) {
        this.wire = wire;
        this.provenances = provenances;
    }

    ArrayNode of(Message message) {
        var provenance = provenances.of(message);
        return wire.entries().stream()
                .filter(provenance::owns)
                .sorted(Comparator.comparing(WireEntry::at))
                .map(Trail::json)
                .collect(Json.toArray());
    }

    private static ObjectNode json(WireEntry entry) {
        return switch (entry) {
            case Exchange exchange -> json(exchange);
            case Frame frame -> json(frame);
        };
    }

    private static ObjectNode json(Exchange exchange) {
        var json = Json.object()
                .put("kind", "request")
                .put("at", exchange.at().toString())
                .put("method", exchange.method())
                .put("path", WireSecrets.path(exchange.path()))
                .put("query", exchange.query());
        json.set("request", exchange.request() == null ? null : WireSecrets.body(exchange.request()));
        json.put("status", exchange.status());
        json.set("response", exchange.response() == null ? null : WireSecrets.body(exchange.response()));
        return json.put("tookMs", exchange.took().toMillis());
    }

    private static ObjectNode json(Frame frame) {
        var json = Json.object()
                .put("kind", "frame")
                .put("at", frame.at().toString())
                .put("direction", frame.direction().name())
                .put("op", frame.op())
                .put("type", frame.type());
        json.set("json", WireSecrets.body(frame.json()));
        return json;
    }
}
