package citewire.logging;

import citewire.config.Secret;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Replaces secrets in a text: those that are known, and whatever looks like one. */
public final class SecretMask {

    /** Where a logging context keeps its mask. */
    static final String KEY = "citewire.mask";

    private static final String STARS = "***";

    /** A known secret that is shorter is not hidden: it would turn every third line into stars. */
    private static final int SHORTEST = 6;

    /** What looks like a secret; the first group, where there is one, is kept. */
    private static final Pattern SHAPES = Pattern.compile(String.join(
            "|",
            // Discord's bot token: user id, time and signature in base 64
            "()\\b[\\w-]{23,28}\\.[\\w-]{6,7}\\.[\\w-]{27,}",
            "(?i:\\b(Bot|Bearer|Basic) +)[\\w.~+/=-]{16,}",
            // keys of OpenAI, OpenRouter, Anthropic; of Google
            "()\\bsk-[\\w-]{8,}",
            "()\\bAIza[\\w-]{20,}",
            "(?i:((?:api[-_ ]?key|x-goog-api-key|access[-_]?token|password|secret|authorization)\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']?))"
                    + "[^\\s\"'\\\\,;&}*]{6,}",
            // a name and password before an address's host
            "(//)[^/\\s:@\"'<>]+:[^/\\s@\"'<>]+(?=@)",
            // interactions and webhooks carry their token in the path
            "(/(?:interactions|webhooks)/\\d+/)[^/\\s?\"]{8,}"));

    private final List<String> known;

    /** @param known secrets, beside what looks like one */
    public static SecretMask of(List<Secret> known) {
        return new SecretMask(known.stream().map(Secret::reveal).toList());
    }

    SecretMask(Collection<String> known) {
        this.known = known.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .flatMap(secret -> Stream.of(secret, jsonEscaped(secret)))
                .distinct()
                .toList();
    }

    /** The same text, its secrets replaced by stars. */
    public String mask(String text) {
        String masked = text;
        for (String secret : known) {
            masked = masked.replace(secret, STARS);
        }
        return SHAPES.matcher(masked).replaceAll(SecretMask::replacement);
    }

    private static String replacement(MatchResult found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            String kept = found.group(group);
            if (kept != null && !kept.isEmpty()) {
                return Matcher.quoteReplacement(kept + (kept.matches("\\w+") ? " " : "") + STARS);
            }
        }
        return STARS;
    }

    private static String jsonEscaped(String secret) {
        return secret.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
