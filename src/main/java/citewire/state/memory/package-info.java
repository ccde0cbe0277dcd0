/** What is kept in memory alone, for an owner who wants none of it on the disk. */
@NullMarked
package citewire.state.memory;

import org.jspecify.annotations.NullMarked;
