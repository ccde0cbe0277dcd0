package citewire.ask.draft;

/** The model broke off or never began. The message says why in our words alone, so that no key is logged. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }
}
