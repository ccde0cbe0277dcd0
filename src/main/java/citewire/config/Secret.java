package citewire.config;

/** A password or token: it prints as {@code ***}, so that no log line or error can carry it. */
public final class Secret {

    public static final Secret NONE = new Secret("");

    private final String value;

    public Secret(String value) {
        this.value = value.strip();
    }

    /** The secret itself, for the one call that needs it. */
    public String reveal() {
        return value;
    }

    public boolean present() {
        return !value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return present() ? "***" : "";
    }
}
