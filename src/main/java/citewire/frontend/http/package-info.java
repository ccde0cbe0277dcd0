/** The health endpoint, on the JDK's own server. */
@NullMarked
package citewire.frontend.http;

import org.jspecify.annotations.NullMarked;
