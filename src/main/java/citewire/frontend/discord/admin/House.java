package citewire.frontend.discord.admin;

import citewire.domain.Asker;
import citewire.domain.Coverage;
import citewire.domain.Reader;
import citewire.index.IndexStatus;
import java.util.List;
import java.util.Optional;

/** How the house is, as far as it concerns those who ask. */
public interface House {

    /** What a reader sees of the articles. */
    Coverage coverage(Reader reader);

    IndexStatus index();

    /** The best chat model; empty where answers are quotes. */
    Optional<String> model();

    /** The chat models that failed so often that answers pass them by for now. */
    List<String> resting();

    /** How much is used of the fullest of the owner's limits that hold for the asker: 1 is all, 0 is nothing or no limit. */
    double used(Asker asker);
}
