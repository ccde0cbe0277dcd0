/** Where reports of one event say different things. */
@NullMarked
package citewire.ask.compare.dispute;

import org.jspecify.annotations.NullMarked;
