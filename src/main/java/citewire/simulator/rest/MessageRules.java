package citewire.simulator.rest;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;

/** What Discord demands of a message's content, embeds and components. */
final class MessageRules {

    private static final int CONTENT = 2000;
    private static final int NONCE = 25;
    private static final int EMBEDS = 10;
    private static final int EMBED_TEXT = 6000;
    static final int COMPONENTS_V2 = 1 << 15;

    private MessageRules() {}

    /** @throws DiscordError for a form that is invalid, or a message with nothing in it */
    static void checkNew(JsonNode form) {
        checkEdit(form);
        checkNonce(form.path("nonce"));
        boolean something = FormErrors.length(form.path("content")) > 0
                || !form.path("embeds").isEmpty()
                || !form.path("components").isEmpty()
                || !form.path("attachments").isEmpty()
                || Json.has(form, "poll");
        if (!something) {
            throw DiscordError.of(400, 50006, "Cannot send an empty message");
        }
    }

    private static void checkNonce(JsonNode nonce) {
        var errors = new FormErrors();
        errors.atMost("nonce", nonce, NONCE);
        errors.throwIfAny();
    }

    /** @throws DiscordError for a form that is invalid */
    static void checkEdit(JsonNode form) {
        var errors = new FormErrors();
        errors.atMost("content", form.path("content"), CONTENT);
        checkEmbeds(form.path("embeds"), errors);
        boolean v2 = (form.path("flags").asInt() & COMPONENTS_V2) != 0;
        if (v2
                && (FormErrors.length(form.path("content")) > 0
                        || !form.path("embeds").isEmpty())) {
            errors.add(
                    "content",
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    "The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
        ComponentRules.check(form.path("components"), v2, errors);
        errors.throwIfAny();
    }

    private static void checkEmbeds(JsonNode embeds, FormErrors errors) {
        errors.fewEnough("embeds", embeds, EMBEDS);
        int total = 0;
        for (int i = 0; i < embeds.size(); i++) {
            checkEmbed("embeds." + i, embeds.get(i), errors);
            total += text(embeds.get(i));
        }
        if (total > EMBED_TEXT) {
            errors.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + EMBED_TEXT);
        }
    }

    private static void checkEmbed(String at, JsonNode embed, FormErrors errors) {
        errors.atMost(at + ".title", embed.path("title"), 256);
        errors.atMost(at + ".description", embed.path("description"), 4096);
        errors.atMost(at + ".footer.text", embed.path("footer").path("text"), 2048);
        errors.atMost(at + ".author.name", embed.path("author").path("name"), 256);
        errors.fewEnough(at + ".fields", embed.path("fields"), 25);
        for (int i = 0; i < embed.path("fields").size(); i++) {
            var field = embed.path("fields").get(i);
            errors.between(at + ".fields." + i + ".name", field.path("name"), 1, 256);
            errors.between(at + ".fields." + i + ".value", field.path("value"), 1, 1024);
        }
        checkUrl(at + ".url", embed.path("url"), errors);
    }

    private static void checkUrl(String at, JsonNode url, FormErrors errors) {
        if (url.isTextual() && !url.asText().matches("(https?|attachment)://\\S+")) {
            errors.add(at, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }

    /** The characters that count towards the limit over all embeds. */
    private static int text(JsonNode embed) {
        int fields = Json.elements(embed.path("fields")).stream()
                .mapToInt(field -> FormErrors.length(field.path("name")) + FormErrors.length(field.path("value")))
                .sum();
        return fields
                + FormErrors.length(embed.path("title"))
                + FormErrors.length(embed.path("description"))
                + FormErrors.length(embed.path("footer").path("text"))
                + FormErrors.length(embed.path("author").path("name"));
    }
}
