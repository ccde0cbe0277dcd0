/** The port of what lets articles go when they are old or too many. */
@NullMarked
package citewire.state.retention;

import org.jspecify.annotations.NullMarked;
