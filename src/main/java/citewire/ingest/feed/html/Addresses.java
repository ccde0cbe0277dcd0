package citewire.ingest.feed.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds give them: relative ones are resolved (RFC 3986), and those that could do harm are none. */
public final class Addresses {

    private static final Set<String> SAFE = Set.of(
            "http", "https", "ftp", "ftps", "sftp", "mailto", "feed", "news", "nntp", "tel", "sms", "irc", "ircs",
            "magnet", "rtsp", "mms", "geo", "gopher", "file", "itms", "webcal", "xmpp", "sip", "sips", "urn", "tag");

    private static final Pattern PARTS =
            Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(//[^/?#]*)?([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

    private static final int SCHEME = 1;
    private static final int HOST = 2;
    private static final int PATH = 3;
    private static final int QUERY = 4;
    private static final int FRAGMENT = 5;

    private static final Pattern SLASHES = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)/+");

    /** What a {@link URI} does not bear, though browsers open it. */
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\\p{Cntrl}\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

    private Addresses() {}

    /** The base inside an element that gives one; the outer one where that is no address. */
    public static @Nullable String base(@Nullable String outer, String given) {
        String resolved = resolve(outer, given);
        return resolved.isEmpty() ? outer : resolved;
    }

    /** The address, absolute where a base is known; empty for what is no address or a harmful one. */
    public static String resolve(@Nullable String base, String given) {
        String relative = SLASHES.matcher(given.strip()).replaceFirst("$1");
        String resolved = base == null || base.isEmpty() ? relative : join(base, relative);
        return harmless(resolved) ? resolved : "";
    }

    /** Whether it is relative, or of a scheme that runs nothing. */
    public static boolean harmless(String address) {
        // browsers pass over white space in a scheme
        String compact = address.replaceAll("[\\s\\p{Cntrl}]", "");
        int colon = compact.indexOf(':');
        int other = indexOf(compact, "/?#");
        if (colon < 0 || (other >= 0 && other < colon)) {
            return true;
        }
        return SAFE.contains(compact.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static int indexOf(String text, String any) {
        return any.chars().map(text::indexOf).filter(at -> at >= 0).min().orElse(-1);
    }

    private static String join(String base, String relative) {
        var from = parts(base);
        var to = parts(relative);
        if (relative.isEmpty() || (from.group(SCHEME) == null && from.group(HOST) == null)) {
            return relative.isEmpty() ? base : relative;
        } else if (to.group(SCHEME) != null) {
            return relative;
        }
        String scheme = from.group(SCHEME) == null ? "" : from.group(SCHEME) + ":";
        if (to.group(HOST) != null) {
            return scheme + relative;
        }
        String host = part(from, HOST);
        String path = to.group(PATH).isEmpty() ? part(from, PATH) : path(part(from, PATH), to.group(PATH), host);
        String query = to.group(PATH).isEmpty() && to.group(QUERY) == null ? part(from, QUERY) : part(to, QUERY);
        return scheme + host + path + query + part(to, FRAGMENT);
    }

    private static Matcher parts(String address) {
        var parts = PARTS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalStateException("the parts of an address match every text");
        }
        return parts;
    }

    private static String part(Matcher address, int part) {
        String found = address.group(part);
        return found == null ? "" : found;
    }

    private static String path(String base, String relative, String host) {
        String start = base.substring(0, base.lastIndexOf('/') + 1);
        String merged =
                relative.startsWith("/") ? relative : (start.isEmpty() && !host.isEmpty() ? "/" : start) + relative;
        var kept = new ArrayList<String>();
        var segments = Arrays.asList(merged.split("/", -1));
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean last = i == segments.size() - 1;
            if (segment.equals("..") && kept.size() > 1) {
                kept.removeLast();
            }
            if (!segment.equals(".") && !segment.equals("..")) {
                kept.add(segment);
            } else if (last) {
                kept.add("");
            }
        }
        return String.join("/", kept);
    }

    /** The address as a value; null for what is none, or a harmful one. */
    public static @Nullable URI uri(@Nullable String address) {
        if (address == null || address.isBlank() || !harmless(address)) {
            return null;
        }
        try {
            return new URI(ILLEGAL.matcher(address.strip()).replaceAll(found -> encoded(found.group())));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String encoded(String character) {
        return "%%%02X".formatted((int) character.charAt(0));
    }
}
