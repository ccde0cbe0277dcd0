package citewire.simulator.options;

/** A way in which a Discord-compatible server may differ from Discord. */
public enum Quirk {
    /** Interaction callbacks are always answered 204, also with {@code with_response=true}. */
    CALLBACK_WITHOUT_BODY,
    /** Registered commands cannot be read: {@code GET …/commands} is answered 405. */
    NO_COMMAND_LIST,
    /** Answers carry no {@code via} header, so that a client takes a 429 for one of Cloudflare. */
    NO_VIA_HEADER,
    /** Privileged intents (members, presences, message content) are granted; else asking for one closes with 4014. */
    PRIVILEGED_INTENTS
}
