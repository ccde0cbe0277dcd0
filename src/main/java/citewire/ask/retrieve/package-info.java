/** Question text to ranked passages: both arms of the search, fused. */
@NullMarked
package citewire.ask.retrieve;

import org.jspecify.annotations.NullMarked;
