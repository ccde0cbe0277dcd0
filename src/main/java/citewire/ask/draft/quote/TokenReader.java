package citewire.ask.draft.quote;

import citewire.model.Token;
import java.util.List;

/** Reads what each token of a text means where it stands. */
@FunctionalInterface
public interface TokenReader {

    /** Reads nothing: sentences are chosen by their words alone. */
    TokenReader NONE = text -> List.of();

    /** Empty while there is no model to read with; a fault of the model is an exception. */
    List<Token> read(String text);
}
