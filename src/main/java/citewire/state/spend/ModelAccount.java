package citewire.state.spend;

/**
 * What one model has taken over some days.
 *
 * @param calls those under way among them
 */
public record ModelAccount(String model, long calls, Amount amount) {}
