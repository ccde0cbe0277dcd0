package citewire.domain.kept;

import java.time.Instant;
import java.util.Map;

/**
 * What an answer was made with, beside the articles.
 *
 * @param begun when the bot began to answer, by the clock on the wall
 * @param program the program's version
 * @param prompt the version of the rules that a chat model writes by
 * @param settings those that have a say in answers, by their key
 * @param sequence the number of the latest change of articles that the search knew
 */
public record Making(Instant begun, String program, String prompt, Map<String, String> settings, long sequence) {

    public Making {
        settings = Map.copyOf(settings);
    }
}
