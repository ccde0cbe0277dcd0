package citewire.domain;

/**
 * How many voices an answer rests on.
 *
 * @param sources publishers that tell it independently; outlets that took over one wire story are one
 * @param copies articles elsewhere that repeat what it cites
 */
public record Standing(int sources, int copies) {

    /** Where nobody has counted. */
    public static final Standing UNKNOWN = new Standing(0, 0);

    /** "3 independent sources, 5 copies"; empty where one publisher told it once. */
    public String words() {
        if (!notable()) {
            return "";
        }
        String voices = sources + " independent source" + (sources == 1 ? "" : "s");
        return copies == 0 ? voices : voices + ", " + copies + (copies == 1 ? " copy" : " copies");
    }

    /** Whether there is more to say than that one publisher told it once. */
    private boolean notable() {
        return sources > 1 || copies > 0;
    }
}
