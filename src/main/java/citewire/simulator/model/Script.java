package citewire.simulator.model;

import java.util.Arrays;
import java.util.Optional;

/** How the scripted model writes; the name in a request chooses. */
public enum Script {
    HONEST("scripted-honest", "Scripted model"),
    /** With one sentence in the middle that its passage does not support. */
    LIAR("scripted-liar", "Scripted model that lies");

    private final String id;
    private final String label;

    Script(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** What a request calls it. */
    public String id() {
        return id;
    }

    /** What a reader is told. */
    public String label() {
        return label;
    }

    static Optional<Script> of(String id) {
        return Arrays.stream(values()).filter(script -> script.id.equals(id)).findFirst();
    }
}
