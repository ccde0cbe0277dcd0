package citewire.simulator.rest;

import citewire.simulator.world.Json;
import com.fasterxml.jackson.databind.JsonNode;

/** What Discord demands of an application command. */
final class CommandRules {

    private static final int CHAT_INPUT = 1;
    private static final int COMMANDS = 100;
    private static final String NAME = "[-_'\\p{L}\\p{N}]{1,32}";

    private CommandRules() {}

    /** @throws DiscordError for a list that is invalid */
    static void checkAll(JsonNode commands) {
        if (!commands.isArray() || commands.size() > COMMANDS) {
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
            errors.between(at + "name", command.path("name"), 1, 32);
            return;
        }
        checkName(at, command, errors);
        errors.between(at + "description", command.path("description"), 1, 100);
        checkOptions(at + "options", command.path("options"), errors);
    }

    private static void checkOptions(String at, JsonNode options, FormErrors errors) {
        errors.fewEnough(at, options, 25);
        boolean optionalSeen = false;
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var here = at + "." + i + ".";
            checkName(here, option, errors);
            errors.between(here + "description", option.path("description"), 1, 100);
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
        var name = named.path("name").asText("");
        if (!name.matches(NAME) || !name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
            errors.add(at + "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
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
