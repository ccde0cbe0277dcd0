/** What the articles behind an answer are to each other: independent of each other, copies, at odds. */
@NullMarked
package citewire.ask.compare;

import org.jspecify.annotations.NullMarked;
