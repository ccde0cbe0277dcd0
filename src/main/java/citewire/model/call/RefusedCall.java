package citewire.model.call;

/** A call that was not made: a limit of the owner's stands in its way. */
public final class RefusedCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedCall() {
        super("a limit of the owner's stands in the way of the call");
    }
}
