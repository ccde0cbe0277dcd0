package citewire.state.guild;

import java.time.Instant;

/** Whether a question may be asked. */
public sealed interface QuotaAnswer {

    record Granted() implements QuotaAnswer {}

    /**
     * @param asked how many were asked in that time
     * @param again when the next may be asked
     */
    record Refused(Whose whose, Per per, int asked, Instant again) implements QuotaAnswer {}

    /** Whose quota is full. */
    enum Whose {
        MEMBER,
        CHANNEL,
        GUILD
    }

    /** In what time it is counted, up to now. */
    enum Per {
        HOUR,
        DAY
    }
}
