package citewire.frontend.discord.interaction;

import citewire.words.Words;
import java.util.Arrays;

/** What a member wrote cannot be used; the message tells them why and what to write instead. */
public final class WrongOption extends RuntimeException {

    private final String key;
    private final String[] put;

    /** @param key of the text that tells it, with what is put in */
    public WrongOption(String key, String... put) {
        super(key + " " + Arrays.toString(put));
        this.key = key;
        this.put = put.clone();
    }

    public String in(Words words) {
        return words.text(key, (Object[]) put);
    }
}
