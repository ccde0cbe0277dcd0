package citewire.ingest.schedule;

import citewire.ingest.fetch.FetchResult.Reason;
import citewire.ingest.fetch.FetchResult.Stage;
import citewire.state.FetchFault;
import citewire.words.Saying;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a feed or a page could not be had, for members of any language; in brackets how the log has it. */
public final class FaultWords {

    private static final Set<String> STAGES = names(Stage.values());
    private static final Set<String> REASONS = names(Reason.values());

    private FaultWords() {}

    public static Saying of(FetchFault fault) {
        if (fault.severity().equals("refused")) {
            return Saying.of(
                    REASONS.contains(fault.stage()) ? "fault.refused." + fault.stage() : "fault.other", fault.cause());
        }
        return Saying.of(STAGES.contains(fault.stage()) ? "fault." + fault.stage() : "fault.other", fault.cause());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
