/** Who is answered next: a few questions at once, and a line for each server before them. */
@NullMarked
package citewire.ask.queue;

import org.jspecify.annotations.NullMarked;
