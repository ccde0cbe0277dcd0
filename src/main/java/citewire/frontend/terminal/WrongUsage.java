package citewire.frontend.terminal;

/** The command line or the configuration is wrong: its message says what, where and what to do; exit code 2. */
public final class WrongUsage extends RuntimeException {
    public WrongUsage(String message) {
        super(message);
    }
}
