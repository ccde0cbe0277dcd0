package citewire.ask.check.rung;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rungs from the facts up, each climbed only where those below it hold. */
public final class Ladder {

    private static final Rung DENIAL = new DenialRung();
    private static final Map<Check, Rung> RUNGS = rungs();

    private Ladder() {}

    /** Where the claim falls; null where it does not. */
    public static @Nullable Fall climb(Comparison compared) {
        for (var rung : RUNGS.entrySet()) {
            String objection = rung.getValue().objection(compared);
            if (objection != null) {
                return new Fall(rung.getKey(), objection);
            }
        }
        return null;
    }

    /** What a claim that does not fall makes of its passage all the same; null where nothing. */
    public static @Nullable String caution(Comparison compared) {
        return Publisher.standsForAnother(compared);
    }

    /** Whether a stretch of a sentence is denied by the rest of it. */
    public static boolean denied(Comparison compared) {
        return DENIAL.objection(compared) != null;
    }

    private static Map<Check, Rung> rungs() {
        var rungs = new EnumMap<Check, Rung>(Check.class);
        rungs.put(Check.FIGURES, new FigureRung());
        rungs.put(Check.DATES, new DateRung());
        rungs.put(Check.QUOTATIONS, new QuotationRung());
        rungs.put(Check.NAMES, new NameRung());
        rungs.put(Check.DENIAL, DENIAL);
        rungs.put(Check.PLACES, new PlaceRung());
        rungs.put(Check.ORDER, new OrderRung());
        rungs.put(Check.SPEAKER, new SpeakerRung());
        rungs.put(Check.EVENT, new EventRung());
        return rungs;
    }

    /** @param reason in words for who asks why */
    public record Fall(Check check, String reason) {}
}
