package citewire.frontend.terminal.workspace;

import java.nio.file.Path;

/**
 * A house beside the usual one, without seeds, that shares the vectors which that one has computed.
 *
 * @param data its folder
 */
public record Apart(Path data, Search search) {

    /** What it searches by. */
    public enum Search {
        WORDS_AND_MEANING,
        WORDS
    }
}
