/** How an answer came about, kept for those who ask why: what was found, what was drafted, what the checks made of it. */
@NullMarked
package citewire.ask.explain;

import org.jspecify.annotations.NullMarked;
