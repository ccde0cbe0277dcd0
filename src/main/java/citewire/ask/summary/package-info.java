/** What an article tells, in short. */
@NullMarked
package citewire.ask.summary;

import org.jspecify.annotations.NullMarked;
