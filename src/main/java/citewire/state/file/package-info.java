/** The port of the store's file as a whole: copied, checked and replaced. */
@NullMarked
package citewire.state.file;

import org.jspecify.annotations.NullMarked;
