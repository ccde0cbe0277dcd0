package citewire.ingest.fetch.polite;

import java.util.List;

/**
 * A pattern of paths as in robots.txt (RFC 9309): a prefix, in which {@code *} stands for anything and {@code $} for the
 * end. Each part is looked for behind the one before, and never again: a regular expression with many gaps would go back
 * and forth for longer than anyone lives.
 */
final class PathPattern {

    private final List<String> parts;
    private final boolean whole;

    PathPattern(String pattern) {
        whole = pattern.endsWith("$");
        parts = List.of((whole ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*+", -1));
    }

    boolean matches(String path) {
        if (!path.startsWith(parts.getFirst())) {
            return false;
        }
        if (!whole) {
            return end(path, parts.size()) >= 0;
        }
        if (parts.size() == 1) {
            return path.length() == parts.getFirst().length();
        }
        int before = end(path, parts.size() - 1);
        return before >= 0 && path.length() - parts.getLast().length() >= before && path.endsWith(parts.getLast());
    }

    /** Where the earliest match of the first {@code count} parts ends; below 0 where there is none. */
    private int end(String path, int count) {
        int at = parts.getFirst().length();
        for (String part : parts.subList(1, count)) {
            int found = path.indexOf(part, at);
            if (found < 0) {
                return found;
            }
            at = found + part.length();
        }
        return at;
    }
}
