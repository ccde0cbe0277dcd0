/** The door ({@link citewire.Main}) and the wiring ({@code App}). */
@NullMarked
package citewire;

import org.jspecify.annotations.NullMarked;
