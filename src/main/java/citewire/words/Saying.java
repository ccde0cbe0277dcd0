package citewire.words;

import java.util.List;

/**
 * Something the bot says, before it is known in which language: the key of a text, and what is put in.
 *
 * @param put numbers, words, and sayings, which are said in the same language
 */
public record Saying(String key, List<Object> put) {

    public Saying {
        put = List.copyOf(put);
    }

    public static Saying of(String key, Object... put) {
        return new Saying(key, List.of(put));
    }

    public String in(Words words) {
        return words.text(
                key,
                put.stream()
                        .map(each -> each instanceof Saying saying ? saying.in(words) : each)
                        .toArray());
    }

    public String inEnglish() {
        return in(Languages.english());
    }
}
