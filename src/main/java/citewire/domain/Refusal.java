package citewire.domain;

import java.time.Instant;

/**
 * Why a model was not asked: a limit of the owner's would have been passed.
 *
 * @param whose limit it is
 * @param until when that limit begins anew
 */
public record Refusal(Whose whose, Instant until) {

    /** Without its end: "Your share of the model's budget is spent". */
    public String words() {
        return switch (whose) {
            case EVERYONE -> "The model's budget is spent";
            case GUILD -> "This server's share of the model's budget is spent";
            case MEMBER -> "Your share of the model's budget is spent";
        };
    }

    /** For whom a limit holds. */
    public enum Whose {
        /** For all questions together. */
        EVERYONE,
        /** For the members of one Discord server. */
        GUILD,
        /** For one member. */
        MEMBER
    }
}
