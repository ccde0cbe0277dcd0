package citewire.simulator.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the page shows and offers of the bot behind it, which the simulator does not know. */
public interface Backstage {

    /** Nothing behind the page. */
    Backstage NONE = new EmptyBackstage();

    /** Questions worth asking. */
    List<String> suggestions();

    List<ModelChoice> models();

    /**
     * Lets another model write from now on.
     *
     * @return a sentence for the reader
     * @throws IllegalArgumentException for an unknown id
     */
    String useModel(String id);

    /** What may go wrong beside the simulator's own troubles. */
    List<Trouble> troubles();

    /**
     * Makes a trouble.
     *
     * @return a sentence for the reader
     * @throws IllegalArgumentException for an unknown id
     */
    String make(String trouble);

    /**
     * How an answer came about.
     *
     * @param requestId the snowflake of the interaction or of the message that asked
     */
    Optional<ObjectNode> why(String requestId);

    /** The article at an invented address; empty where there is none. */
    Optional<SourcePage> source(URI address);
}
