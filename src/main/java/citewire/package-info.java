/** The door ({@link citewire.Main}). */
@NullMarked
package citewire;

import org.jspecify.annotations.NullMarked;
