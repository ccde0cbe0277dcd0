package citewire.simulator.rest;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/** What Discord demands of an application command. */
final class CommandRules {

    private static final int CHAT_INPUT = 1;
    private static final int COMMANDS = 100;
    private static final String NAME = "[-_'\\p{L}\\p{N}]{1,32}";

    /** The languages of Discord's clients. */
    private static final Set<String> LOCALES = Set.of(
            "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl",
            "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW",
            "ko");

    private CommandRules() {}

    /** @throws DiscordError for a list that is invalid */
    static void checkAll(JsonNode commands) {
        if (!commands.isArray()) {
            throw DiscordError.of(400, 50035, "Invalid Form Body");
        }
        if (commands.size() > COMMANDS) {
            throw DiscordError.of(400, 30032, "Maximum number of application commands reached (" + COMMANDS + ").");
        }
        var errors = new FormErrors();
        for (int i = 0; i < commands.size(); i++) {
            check(i + ".", commands.get(i), errors);
        }
        errors.throwIfAny();
    }

    /** @throws DiscordError for a command that is invalid */
    static void check(JsonNode command) {
        var errors = new FormErrors();
        check("", command, errors);
        errors.throwIfAny();
    }

    private static void check(String at, JsonNode command, FormErrors errors) {
        if (command.path("type").asInt(CHAT_INPUT) != CHAT_INPUT) {
            checkMenuName(at, command, errors);
            return;
        }
        checkName(at, command, errors);
        checkDescription(at, command, errors);
        checkOptions(at + "options", command.path("options"), errors);
    }

    /** In a menu a name may have capitals and blanks. */
    private static void checkMenuName(String at, JsonNode command, FormErrors errors) {
        errors.between(at + "name", command.path("name"), 1, 32);
        var translations = command.path("name_localizations");
        checkLocales(at + "name_localizations", translations, errors);
        translations
                .properties()
                .forEach(name -> errors.between(at + "name_localizations." + name.getKey(), name.getValue(), 1, 32));
    }

    private static void checkOptions(String at, JsonNode options, FormErrors errors) {
        errors.fewEnough(at, options, 25);
        boolean optionalSeen = false;
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var here = at + "." + i + ".";
            checkName(here, option, errors);
            checkDescription(here, option, errors);
            errors.fewEnough(here + "choices", option.path("choices"), 25);
            boolean required = option.path("required").asBoolean();
            if (required && optionalSeen) {
                errors.add(
                        at,
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !required;
            checkOptions(here + "options", option.path("options"), errors);
        }
    }

    private static void checkName(String at, JsonNode named, FormErrors errors) {
        checkName(at + "name", named.path("name").asText(""), errors);
        var translations = named.path("name_localizations");
        checkLocales(at + "name_localizations", translations, errors);
        translations
                .properties()
                .forEach(name -> checkName(
                        at + "name_localizations." + name.getKey(),
                        name.getValue().asText(""),
                        errors));
    }

    private static void checkName(String at, String name, FormErrors errors) {
        if (!name.matches(NAME) || !name.equals(name.toLowerCase(Locale.ROOT))) {
            errors.add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private static void checkDescription(String at, JsonNode described, FormErrors errors) {
        errors.between(at + "description", described.path("description"), 1, 100);
        var translations = described.path("description_localizations");
        checkLocales(at + "description_localizations", translations, errors);
        translations
                .properties()
                .forEach(text ->
                        errors.between(at + "description_localizations." + text.getKey(), text.getValue(), 1, 100));
    }

    private static void checkLocales(String at, JsonNode translations, FormErrors errors) {
        translations.properties().stream()
                .filter(translation -> !LOCALES.contains(translation.getKey()))
                .forEach(translation -> errors.add(
                        at, "ENUM_TYPE_COERCE", "Value \"" + translation.getKey() + "\" is not a valid enum value."));
    }

    /** Suggestions of an autocomplete: at most 25, each with a name. */
    static void checkChoices(JsonNode choices) {
        var errors = new FormErrors();
        errors.fewEnough("data.choices", choices, 25);
        for (int i = 0; i < choices.size(); i++) {
            errors.between("data.choices." + i + ".name", choices.get(i).path("name"), 1, 100);
            errors.atMost("data.choices." + i + ".value", choices.get(i).path("value"), 100);
        }
        errors.throwIfAny();
    }

    /** A form: a title, an id and one to five components. */
    static void checkModal(JsonNode modal) {
        var errors = new FormErrors();
        errors.between("data.title", modal.path("title"), 1, 45);
        errors.between("data.custom_id", modal.path("custom_id"), 1, 100);
        int size = Json.elements(modal.path("components")).size();
        if (size < 1 || size > 5) {
            errors.add("data.components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }
        errors.throwIfAny();
    }
}
