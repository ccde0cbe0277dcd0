/** The ladder a sentence climbs: each rung compares it in one respect with the sentences that should bear it out. */
@NullMarked
package citewire.ask.check.rung;

import org.jspecify.annotations.NullMarked;
