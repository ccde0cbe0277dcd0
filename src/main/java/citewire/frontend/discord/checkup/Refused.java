package citewire.frontend.discord.checkup;

/** Discord did not say what it was asked; the message says why, and the remedy what helps. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String finding;
    private final String remedy;

    Refused(String message, String remedy) {
        super(message);
        this.finding = message;
        this.remedy = remedy;
    }

    String finding() {
        return finding;
    }

    String remedy() {
        return remedy;
    }
}
