package citewire.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What Discord demands of buttons, selects and layouts. */
final class ComponentRules {

    private static final int ACTION_ROW = 1;
    private static final int BUTTON = 2;
    private static final int STRING_SELECT = 3;
    private static final int USER_SELECT = 5;
    private static final int ROLE_SELECT = 6;
    private static final int MENTIONABLE_SELECT = 7;
    private static final int CHANNEL_SELECT = 8;
    private static final int TEXT_DISPLAY = 10;
    private static final int LINK_STYLE = 5;
    private static final int PREMIUM_STYLE = 6;

    private static final int ROWS = 5;
    private static final int SELECTABLE = 25;
    private static final int COMPONENTS_V2 = 40;
    private static final int TEXT_V2 = 4000;

    private final FormErrors errors;
    private final Set<String> customIds = new HashSet<>();
    private int count;
    private int text;

    private ComponentRules(FormErrors errors) {
        this.errors = errors;
    }

    static void check(JsonNode components, boolean v2, FormErrors errors) {
        var rules = new ComponentRules(errors);
        if (!v2) {
            errors.fewEnough("components", components, ROWS);
        }
        for (int i = 0; i < components.size(); i++) {
            if (!v2 && type(components.get(i)) != ACTION_ROW) {
                errors.add(
                        "components." + i + ".type",
                        "UNION_TYPE_CHOICES",
                        "Value of field \"type\" must be one of (1,).");
            }
        }
        rules.walk("components", components);
        rules.checkTotals();
    }

    private void checkTotals() {
        if (count > COMPONENTS_V2) {
            errors.add(
                    "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "Max " + COMPONENTS_V2 + " components.");
        }
        if (text > TEXT_V2) {
            errors.add(
                    "components",
                    "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                    "Displayable text exceeds maximum size of " + TEXT_V2);
        }
    }

    private void walk(String at, JsonNode components) {
        for (int i = 0; i < components.size(); i++) {
            visit(at + "." + i, components.get(i));
        }
    }

    private void visit(String at, JsonNode component) {
        count++;
        switch (type(component)) {
            case ACTION_ROW -> checkRow(at, component.path("components"));
            case BUTTON -> checkButton(at, component);
            case STRING_SELECT -> checkOptions(at, component);
            case USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> checkDefaults(at, component);
            case TEXT_DISPLAY -> text += FormErrors.length(component.path("content"));
            default -> {}
        }
        walk(at + ".components", component.path("components"));
        if (component.path("accessory").isObject()) {
            visit(at + ".accessory", component.path("accessory"));
        }
    }

    private void checkRow(String at, JsonNode children) {
        int width = 0;
        for (var child : children) {
            width += type(child) == BUTTON ? 1 : 5;
        }
        if (children.isEmpty()) {
            errors.add(at + ".components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        } else if (width > 5) {
            errors.add(
                    at + ".components",
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width");
        }
    }

    private void checkButton(String at, JsonNode button) {
        errors.atMost(at + ".label", button.path("label"), 80);
        int style = button.path("style").asInt();
        if (style == LINK_STYLE) {
            errors.between(at + ".url", button.path("url"), 1, 512);
        } else if (style != PREMIUM_STYLE) {
            checkCustomId(at, button);
        }
    }

    private void checkOptions(String at, JsonNode select) {
        checkSelect(at, select);
        errors.fewEnough(at + ".options", select.path("options"), SELECTABLE);
        for (int i = 0; i < select.path("options").size(); i++) {
            var option = select.path("options").get(i);
            errors.between(at + ".options." + i + ".label", option.path("label"), 1, 100);
            errors.between(at + ".options." + i + ".value", option.path("value"), 1, 100);
        }
    }

    /** What is chosen from the start has to be as many as may be chosen, or none. */
    private void checkDefaults(String at, JsonNode select) {
        checkSelect(at, select);
        int chosen = select.path("default_values").size();
        if (chosen > 0
                && (chosen < select.path("min_values").asInt(1)
                        || chosen > select.path("max_values").asInt(1))) {
            errors.add(at + ".default_values", "BASE_TYPE_BAD_LENGTH", "Must be within min_values and max_values.");
        }
    }

    private void checkSelect(String at, JsonNode select) {
        checkCustomId(at, select);
        errors.atMost(at + ".placeholder", select.path("placeholder"), 150);
        int least = select.path("min_values").asInt(1);
        int most = select.path("max_values").asInt(1);
        if (least < 0 || most < 1 || least > most || most > SELECTABLE) {
            errors.add(at + ".max_values", "NUMBER_TYPE_MAX", "int value should be less than or equal to 25.");
        }
    }

    private void checkCustomId(String at, JsonNode component) {
        errors.between(at + ".custom_id", component.path("custom_id"), 1, 100);
        if (!customIds.add(component.path("custom_id").asText())) {
            errors.add(at + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    private static int type(JsonNode component) {
        return component.path("type").asInt();
    }
}
