/** The ports to what must outlive the process, small and by use. The article store is the truth from which the index is derived. */
@NullMarked
package citewire.state;

import org.jspecify.annotations.NullMarked;
