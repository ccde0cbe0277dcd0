/** The port of what channels are told unasked, and when. */
@NullMarked
package citewire.state.digest;

import org.jspecify.annotations.NullMarked;
