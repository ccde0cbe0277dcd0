package citewire.ask.check.rung;

import org.jspecify.annotations.Nullable;

/** One respect in which a claim is compared. */
@FunctionalInterface
interface Rung {

    /** What speaks against the claim, in words for who asks why; null where nothing does. */
    @Nullable String objection(Comparison compared);
}
