package citewire.frontend.terminal.workspace;

/** The command line is wrong: its message says what, where and what to do; exit code 2. */
public final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUsage(String message) {
        super(message);
    }
}
