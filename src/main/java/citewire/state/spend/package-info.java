/** The port to the account of what calls of chat models have cost. */
@NullMarked
package citewire.state.spend;

import org.jspecify.annotations.NullMarked;
