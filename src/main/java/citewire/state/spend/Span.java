package citewire.state.spend;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the account.
 *
 * @param from the first day, in the owner's zone
 * @param to the last day
 * @param guild that of one guild alone; null for all
 * @param member that of one member alone; null for all
 */
public record Span(
        LocalDate from,
        LocalDate to,
        @Nullable String guild,
        @Nullable String member) {}
