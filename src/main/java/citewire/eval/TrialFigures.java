package citewire.eval;

import citewire.eval.trial.Trials;
import java.util.ArrayList;
import java.util.List;

/** What the check stops of sentences made false, and of true ones, as figures beside those of answers. */
public final class TrialFigures {

    private static final String FALSE = "false sentences dropped or marked";
    private static final String TRUE = "true sentences dropped or marked";

    private TrialFigures() {}

    public static List<Figure> of(Trials trials) {
        var figures = new ArrayList<Figure>();
        if (!trials.all().isEmpty()) {
            figures.add(figure(FALSE, trials.supported(false)));
            figures.add(figure(TRUE, trials.supported(true)));
            for (var kind : trials.kinds()) {
                String name = (kind.supported() ? TRUE : FALSE) + ": " + kind.label();
                figures.add(figure(name, trials.of(kind)));
            }
        }
        return figures;
    }

    private static Figure figure(String measure, Trials some) {
        return new Figure(HouseSearch.NAME, measure, some.stopped());
    }
}
