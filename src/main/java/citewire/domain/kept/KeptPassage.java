package citewire.domain.kept;

import org.jspecify.annotations.Nullable;

/**
 * A passage that was found.
 *
 * @param overall its place in the one ranking; null for one that was read because the rest of its article was found
 * @param words its place among what the words alone found; null where they did not find it
 * @param meaning its place among what the meaning alone found; null where it did not
 * @param number its number in the evidence, from 1; 0 where the drafter did not get it
 * @param leftOut why the drafter did not get it; null where it did
 */
public record KeptPassage(
        Excerpt excerpt,
        @Nullable Placed overall,
        @Nullable Placed words,
        @Nullable Placed meaning,
        int number,
        @Nullable LeftOut leftOut) {}
