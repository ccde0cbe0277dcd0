/** What the bot says of its own, by language: bundles of texts with their plurals, numbers and dates. */
@NullMarked
package citewire.words;

import org.jspecify.annotations.NullMarked;
