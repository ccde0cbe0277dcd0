/** The port of what the owner is told of a week. */
@NullMarked
package citewire.state.report;

import org.jspecify.annotations.NullMarked;
