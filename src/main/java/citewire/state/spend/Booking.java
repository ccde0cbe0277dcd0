package citewire.state.spend;

/** What became of the wish to call a model. */
public sealed interface Booking {

    /** @param id never given twice */
    record Booked(long id) implements Booking {}

    /** @param ceiling the first that stands in the way */
    record Refused(Ceiling ceiling) implements Booking {}
}
