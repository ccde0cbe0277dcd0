/** The owner's settings: a record per room, read from the file, the environment and the command line. */
@NullMarked
package citewire.config;

import org.jspecify.annotations.NullMarked;
