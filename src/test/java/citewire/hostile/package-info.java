/** The hostile corpus against models that obey it: through the whole path, up to what Discord and a terminal are sent. */
@NullMarked
package citewire.hostile;

import org.jspecify.annotations.NullMarked;
