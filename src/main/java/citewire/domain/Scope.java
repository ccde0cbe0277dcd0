package citewire.domain;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which articles may serve as evidence.
 *
 * @param window when they were published; an undated article passes an open window only
 * @param source a publisher's name, compared without case; null for all
 * @param without articles to treat as if they were not there
 * @param only these articles alone; null for all
 * @param reader who must see them
 */
public record Scope(
        TimeWindow window,
        @Nullable String source,
        Set<ArticleId> without,
        @Nullable Set<ArticleId> only,
        Reader reader) {

    public static final Scope EVERYTHING = new Scope(TimeWindow.ALWAYS, null, Set.of(), null);

    public Scope {
        without = Set.copyOf(without);
        only = only == null ? null : Set.copyOf(only);
        reader = Objects.requireNonNullElse(reader, Reader.OWNER);
    }

    /** Whoever reads. */
    public Scope(TimeWindow window, @Nullable String source, Set<ArticleId> without, @Nullable Set<ArticleId> only) {
        this(window, source, without, only, Reader.OWNER);
    }

    /** Narrowed to what {@code other} sees, too. */
    public Scope seenBy(Reader other) {
        return new Scope(window, source, without, only, reader.and(other));
    }

    /** Without these articles, too. */
    public Scope except(Set<ArticleId> others) {
        return new Scope(
                window,
                source,
                Stream.concat(without.stream(), others.stream()).collect(Collectors.toSet()),
                only,
                reader);
    }

    /** Narrowed to what was published in {@code other} too; where the windows do not meet, no article serves. */
    public Scope publishedIn(TimeWindow other) {
        return window.meets(other)
                ? new Scope(window.within(other), source, without, only, reader)
                : new Scope(window, source, without, Set.of(), reader);
    }
}
