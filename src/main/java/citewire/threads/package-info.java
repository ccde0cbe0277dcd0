/** Where threads are made, so that every one has a name and an end. */
@NullMarked
package citewire.threads;

import org.jspecify.annotations.NullMarked;
