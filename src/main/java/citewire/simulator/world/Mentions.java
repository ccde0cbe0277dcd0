package citewire.simulator.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom a message notifies: what its content names, as far as {@code allowed_mentions} lets it. Embeds never notify.
 *
 * @param users ids of users
 * @param roles ids of roles
 * @param everyone whether @everyone or @here counts
 */
record Mentions(List<String> users, List<String> roles, boolean everyone) {

    private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
    private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)");

    /**
     * @param payload a create or edit request
     * @param repliedTo ids of the author who is replied to, none without a reply
     */
    static Mentions in(JsonNode payload, List<String> repliedTo) {
        var content = payload.path("content").asText("");
        var allowed = payload.path("allowed_mentions");
        var users = new LinkedHashSet<>(allowed(found(USER, content), allowed, "users"));
        if (allowed.path("replied_user").asBoolean(!allowed.isObject())) {
            users.addAll(repliedTo);
        }
        boolean everyone = EVERYONE.matcher(content).find() && parses(allowed, "everyone");
        return new Mentions(List.copyOf(users), allowed(found(ROLE, content), allowed, "roles"), everyone);
    }

    private static Set<String> found(Pattern pattern, String content) {
        var ids = new LinkedHashSet<String>();
        pattern.matcher(content).results().forEach(match -> ids.add(match.group(1)));
        return ids;
    }

    private static List<String> allowed(Set<String> ids, JsonNode allowed, String kind) {
        var named =
                Json.elements(allowed.path(kind)).stream().map(JsonNode::asText).toList();
        return new ArrayList<>(ids)
                .stream()
                        .filter(id -> parses(allowed, kind) || named.contains(id))
                        .toList();
    }

    /** Without {@code allowed_mentions} everything counts. */
    private static boolean parses(JsonNode allowed, String kind) {
        return !allowed.isObject()
                || Json.elements(allowed.path("parse")).stream()
                        .anyMatch(element -> element.asText().equals(kind));
    }
}
