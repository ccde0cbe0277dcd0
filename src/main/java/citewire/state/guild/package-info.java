/** The ports of what is kept for Discord servers: their settings, who may ask where, how much was asked, who changed what. */
@NullMarked
package citewire.state.guild;

import org.jspecify.annotations.NullMarked;
