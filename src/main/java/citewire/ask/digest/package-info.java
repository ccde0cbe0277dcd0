/** The top stories of a time, by topic, for those who did not ask. {@link citewire.ask.digest.TopStories} finds them. */
@NullMarked
package citewire.ask.digest;

import org.jspecify.annotations.NullMarked;
