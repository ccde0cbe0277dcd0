/** Figures and how far they can be trusted; knows numbers and texts alone. */
@NullMarked
package citewire.eval.measure;

import org.jspecify.annotations.NullMarked;
