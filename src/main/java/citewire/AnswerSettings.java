package citewire;

import citewire.ask.draft.Drafting;
import citewire.config.Config;
import citewire.domain.kept.Making;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The settings that have a say in what an answer is, by their key; none is a secret. */
final class AnswerSettings {

    private AnswerSettings() {}

    /** @param sequence of the latest change of articles that a search knows */
    static Making of(Config config, Instant begun, long sequence) {
        return new Making(begun, program(), Drafting.promptVersion(), settings(config), sequence);
    }

    /** The version of this program. */
    static String program() {
        return Objects.requireNonNullElse(AnswerSettings.class.getPackage().getImplementationVersion(), "(unpackaged)");
    }

    private static Map<String, String> settings(Config config) {
        var settings = new HashMap<String, String>();
        settings.put("zone", config.zone().getId());
        settings.put("answer.maxCharacters", String.valueOf(config.answer().maxCharacters()));
        settings.put("answer.style", config.answer().style().name().toLowerCase(Locale.ROOT));
        settings.put("answer.passages", String.valueOf(config.answer().passages()));
        settings.put("answer.maxQuoteWords", String.valueOf(config.answer().maxQuoteWords()));
        settings.put("answer.confidence", String.valueOf(config.answer().confidence()));
        settings.put("model.provider", config.model().provider().name().toLowerCase(Locale.ROOT));
        settings.put("model.name", config.model().name());
        settings.put(
                "model.second.provider",
                config.model().second().provider().name().toLowerCase(Locale.ROOT));
        settings.put("model.second.name", config.model().second().name());
        settings.put("model.maxTokens", String.valueOf(config.model().maxTokens()));
        settings.put("embedding.enabled", String.valueOf(config.embedding().enabled()));
        settings.put("retrieval.candidates", String.valueOf(config.retrieval().candidates()));
        settings.put("retrieval.rerankerModel", config.retrieval().rerankerModel());
        return settings;
    }
}
