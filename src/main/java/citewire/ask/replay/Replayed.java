package citewire.ask.replay;

import citewire.domain.kept.KeptAnswer;

/** An answer that was given, and what would be said now. */
public record Replayed(KeptAnswer given, Again again, Since since) {}
