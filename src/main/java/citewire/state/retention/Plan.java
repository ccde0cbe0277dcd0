package citewire.state.retention;

import java.util.List;

/**
 * What the rules let go.
 *
 * @param leaving the oldest first
 * @param cited how many would go, but stay as long as a kept answer cites them
 * @param seeds how many would go, but stay as they lie in the folder of seeds
 * @param articles how many there are now, withdrawn ones too
 * @param bytes of the text of all of them
 */
public record Plan(List<Leaving> leaving, int cited, int seeds, long articles, long bytes) {

    public Plan {
        leaving = List.copyOf(leaving);
    }

    /** Of the text that goes. */
    public long leavingBytes() {
        return leaving.stream().mapToLong(Leaving::bytes).sum();
    }
}
