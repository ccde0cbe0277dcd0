package citewire.ask.claim;

import citewire.ask.check.read.Figure;
import java.util.List;

/** Whether two texts tell their figures in one order: "by 88 to 61" is not "by 61 to 88", and "60 of 41" not "41 of 60". */
final class FigureOrder {

    private FigureOrder() {}

    /** True too where they share fewer than two. */
    static boolean same(String claim, List<String> quotes) {
        return quotes.stream().allMatch(quote -> same(Figure.in(claim), Figure.in(quote)));
    }

    private static boolean same(List<Figure> claimed, List<Figure> told) {
        int last = -1;
        for (Figure figure : claimed) {
            int place = place(figure, told);
            if (place >= 0 && place < last) {
                return false;
            }
            last = Math.max(last, place);
        }
        return true;
    }

    private static int place(Figure figure, List<Figure> told) {
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).matches(figure)) {
                return i;
            }
        }
        return -1;
    }
}
