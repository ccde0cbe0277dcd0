package citewire.domain;

import java.util.List;

/**
 * What an article tells in a chat model's words, each sentence checked against the article itself.
 *
 * @param sentences that held; none where none did
 * @param model that wrote it
 */
public record Summary(List<String> sentences, String model) {

    public Summary {
        sentences = List.copyOf(sentences);
    }
}
