package citewire.simulator.gateway;

/** Why the gateway closes a connection, as Discord numbers it. */
enum CloseCode {
    UNKNOWN_OPCODE(4001, "Unknown opcode."),
    DECODE_ERROR(4002, "Error while decoding payload."),
    NOT_AUTHENTICATED(4003, "Not authenticated."),
    AUTHENTICATION_FAILED(4004, "Authentication failed."),
    ALREADY_AUTHENTICATED(4005, "Already authenticated."),
    INVALID_SEQUENCE(4007, "Invalid seq."),
    INVALID_VERSION(4012, "Invalid API version."),
    DISALLOWED_INTENTS(4014, "Disallowed intent(s).");

    final int code;
    final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }
}
