package citewire.health;

/** One question about a part of the house, answered now. */
public interface HealthCheck {

    /** What is checked, in one or two words. */
    String name();

    /** Runs the check; a fault is a result, not an exception. */
    CheckResult run();
}
