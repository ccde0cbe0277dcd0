package citewire.state.guild;

import java.time.Instant;

/** An action as it was kept. */
public record NotedAction(Instant at, String guild, AdminAction action) {}
