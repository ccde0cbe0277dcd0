package citewire.state.jdbc;

import citewire.domain.Answer;
import citewire.domain.ArticleId;
import citewire.domain.Audience;
import citewire.domain.Published;
import citewire.domain.Reader;
import citewire.domain.StoryId;
import citewire.domain.kept.KeptAnswer;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Kept answers as JSON, by the names of their records' components. A component that an older program did not write reads
 * as null, zero or empty, one that this program does not know is passed over.
 */
final class KeptJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .withConfigOverride(List.class, KeptJson::emptyWhereMissing)
            .withConfigOverride(Map.class, KeptJson::emptyWhereMissing)
            .addMixIn(Answer.class, AnswerKinds.class)
            .addModule(values())
            .build();

    private KeptJson() {}

    private static void emptyWhereMissing(MutableConfigOverride type) {
        type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    static String of(KeptAnswer answer) {
        try {
            return MAPPER.writeValueAsString(answer.shownAt(null));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer cannot be written as JSON", e);
        }
    }

    static KeptAnswer read(String json) {
        try {
            return MAPPER.readValue(json, KeptAnswer.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a kept answer cannot be read", e);
        }
    }

    private static SimpleModule values() {
        var module = new SimpleModule();
        text(module, ZoneId.class, ZoneId::getId, ZoneId::of);
        text(module, Instant.class, Instant::toString, Instant::parse);
        text(module, Duration.class, Duration::toString, Duration::parse);
        text(module, ArticleId.class, ArticleId::value, ArticleId::new);
        text(module, Audience.class, Audience::guild, Audience::new);
        text(module, Reader.class, Reader::guild, Reader::new);
        text(module, StoryId.class, StoryId::value, StoryId::new);
        text(
                module,
                Published.class,
                Published::text,
                text -> Published.parse(text).orElseThrow(() -> new IllegalArgumentException("no date: " + text)));
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new Writing<>(type, write));
        module.addDeserializer(type, new Reading<>(type, read));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.Cited.class, name = "cited"),
        @JsonSubTypes.Type(value = Answer.Chat.class, name = "chat"),
        @JsonSubTypes.Type(value = Answer.Declined.class, name = "declined"),
        @JsonSubTypes.Type(value = Answer.Failed.class, name = "failed")
    })
    private interface AnswerKinds {}

    @SuppressWarnings("serial")
    private static final class Writing<T> extends StdSerializer<T> {

        private final transient Function<T, String> text;

        Writing(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.apply(value));
        }
    }

    @SuppressWarnings("serial")
    private static final class Reading<T> extends StdDeserializer<T> {

        private final transient Function<String, T> value;

        Reading(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return value.apply(json.getText());
        }
    }
}
