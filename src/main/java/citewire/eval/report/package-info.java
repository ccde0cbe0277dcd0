/** An evaluation as one HTML page that needs nothing else: tables, plots, the worst questions. */
@NullMarked
package citewire.eval.report;

import org.jspecify.annotations.NullMarked;
