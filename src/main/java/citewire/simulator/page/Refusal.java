package citewire.simulator.page;

/** A request of the page that is refused, with a sentence for the reader. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private Refusal(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    static Refusal bad(String sentence) {
        return new Refusal(400, sentence);
    }

    static Refusal forbidden(String sentence) {
        return new Refusal(403, sentence);
    }

    static Refusal notFound(String sentence) {
        return new Refusal(404, sentence);
    }

    static Refusal of(int status, String sentence) {
        return new Refusal(status, sentence);
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
