package citewire.frontend.terminal;

/** The command line is wrong: its message says what, where and what to do; exit code 2. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
