/** Which articles speak with one voice. */
@NullMarked
package citewire.ask.compare.voice;

import org.jspecify.annotations.NullMarked;
