/** Sets up Logback: levels, formats, files, and the masking of secrets. The only room that knows Logback. */
@NullMarked
package citewire.logging;

import org.jspecify.annotations.NullMarked;
