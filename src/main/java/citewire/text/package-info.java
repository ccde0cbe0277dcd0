/** Reading plain text: where its sentences are. */
@NullMarked
package citewire.text;

import org.jspecify.annotations.NullMarked;
