package citewire.frontend.terminal.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a line of a batch was read as. */
public sealed interface BatchLine {

    record Good(Request request) implements BatchLine {}

    /**
     * @param id as far as the line could be read
     * @param text the question or query, null where the line has none
     * @param mistake which line, what is wrong with it
     */
    record Bad(JsonNode id, @Nullable String text, String mistake) implements BatchLine {}
}
