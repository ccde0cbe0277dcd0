package citewire.frontend.discord.admin;

import citewire.words.Words;
import java.util.function.Function;

/** What an admin wrote cannot be used; the message tells them why and what to write instead. */
public final class WrongSetting extends RuntimeException {

    private final transient Function<Words, String> told;

    public WrongSetting(Function<Words, String> told) {
        super("an admin wrote what cannot be used");
        this.told = told;
    }

    String in(Words words) {
        return told.apply(words);
    }
}
