package citewire.model.call;

/** Leave to make one call. */
@FunctionalInterface
public interface Permit {

    /** Of a call that nobody keeps an account of. */
    Permit FREE = (input, output) -> {};

    /**
     * The call has ended, well or not. A second time says nothing.
     *
     * @param input tokens that the provider charges as sent; 0 where it did not take the call on
     * @param output tokens that it charges as written
     */
    void settle(long input, long output);
}
