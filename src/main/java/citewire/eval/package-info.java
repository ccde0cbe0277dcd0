/** Measures the opened house, and what people would use instead, on questions whose answers are known. */
@NullMarked
package citewire.eval;

import org.jspecify.annotations.NullMarked;
