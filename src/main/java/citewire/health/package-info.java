/** Checks of the parts, in words an owner can act on. */
@NullMarked
package citewire.health;

import org.jspecify.annotations.NullMarked;
