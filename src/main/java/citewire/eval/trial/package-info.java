/**
 * The trial of the citation checker: sentences that their passages bear out, the same made false in known ways, and how
 * many of each it lets through.
 */
@NullMarked
package citewire.eval.trial;

import org.jspecify.annotations.NullMarked;
