package citewire.health;

/** What a check found. */
public sealed interface CheckResult {

    /** What was found, in a sentence. */
    String finding();

    record Good(String finding) implements CheckResult {}

    /** @param remedy what the owner can do about it */
    record Warning(String finding, String remedy) implements CheckResult {}

    /** @param remedy what the owner can do about it */
    record Bad(String finding, String remedy) implements CheckResult {}
}
