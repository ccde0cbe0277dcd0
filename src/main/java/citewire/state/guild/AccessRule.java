package citewire.state.guild;

/**
 * Whether somebody may ask, or somewhere.
 *
 * @param id Discord's, of the place, the role or the member
 */
public record AccessRule(Subject subject, String id, Verdict verdict) {

    /** What a rule is about. */
    public enum Subject {
        /** A category, a channel or a thread. */
        PLACE,
        ROLE,
        MEMBER
    }

    /** What it says. */
    public enum Verdict {
        ALLOW,
        BLOCK
    }
}
