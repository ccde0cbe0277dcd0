/** Reading plain text: where its sentences are, and what is packaged with the program as text. */
@NullMarked
package citewire.text;

import org.jspecify.annotations.NullMarked;
