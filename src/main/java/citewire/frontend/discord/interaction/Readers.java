package citewire.frontend.discord.interaction;

import citewire.domain.Reader;
import net.dv8tion.jda.api.interactions.Interaction;

/** Who reads, by where in Discord they do so. */
public final class Readers {

    private Readers() {}

    public static Reader of(Interaction event) {
        return Reader.in(Home.id(event));
    }
}
