/** An exam in citing: a chat model that lies on purpose, and how many of its lies a bot passes on. */
@NullMarked
package citewire.eval.exam;

import org.jspecify.annotations.NullMarked;
