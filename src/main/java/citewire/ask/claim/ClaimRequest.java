package citewire.ask.claim;

import citewire.domain.Scope;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A text to be checked.
 *
 * @param text of others, as it stands in a chat
 * @param said when it was written: "on Friday" is the Friday before
 * @param now nothing known to be published later is evidence
 * @param scope which articles may speak to it: never wider than what whoever asks sees
 * @param zone of the calendar of who wrote it
 */
public record ClaimRequest(String text, Instant said, Instant now, Scope scope, ZoneId zone) {}
