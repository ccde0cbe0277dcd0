/** The port to the article index: passages, searched by words and by vectors. Derived from the article store and always rebuildable. */
@NullMarked
package citewire.index;

import org.jspecify.annotations.NullMarked;
