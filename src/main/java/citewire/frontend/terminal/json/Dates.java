package citewire.frontend.terminal.json;

import citewire.domain.Published;

/** Reads the dates of options and batch lines. */
public final class Dates {

    private Dates() {}

    /**
     * @param name of the option or key, for the message
     * @throws IllegalArgumentException where the text is neither a date nor an instant
     */
    public static Published parse(String name, String text) {
        return Published.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is '%s', which is neither a date (2024-07-07) nor an instant (2024-07-07T09:30:00Z)"
                                .formatted(name, text)));
    }
}
