package citewire.domain;

import java.util.List;

/**
 * How many voices an answer rests on, and whether they agree.
 *
 * @param sources publishers that tell it independently; outlets that took over one wire story, or name one outlet as where
 *     they have it from, are one
 * @param copies articles elsewhere that repeat what it cites
 * @param developing whether its newest event is young, and all that is known of it is told by one source
 * @param disagreements where what it says is told otherwise, the surest first
 */
public record Standing(int sources, int copies, boolean developing, List<Disagreement> disagreements) {

    public Standing {
        disagreements = List.copyOf(disagreements);
    }

    /** Where nobody disagrees. */
    public Standing(int sources, int copies, boolean developing) {
        this(sources, copies, developing, List.of());
    }

    /** Where nobody has counted. */
    public static final Standing UNKNOWN = new Standing(0, 0, false);

    /** What {@link #developing} means to a reader. */
    public static final String DEVELOPING = "Developing: less than a day old, and told by one source so far";

    /** "3 independent sources, 5 copies"; empty where one publisher told it once. */
    public String words() {
        if (!notable()) {
            return "";
        }
        String voices = sources + " independent source" + (sources == 1 ? "" : "s");
        return copies == 0 ? voices : voices + ", " + copies + (copies == 1 ? " copy" : " copies");
    }

    /** Whether there is more to say than that one publisher told it once. */
    public boolean notable() {
        return sources > 1 || copies > 0;
    }

    /** The same of what is no report of one event. */
    public Standing settled() {
        return new Standing(sources, copies, false, disagreements);
    }
}
