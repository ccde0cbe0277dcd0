package citewire.ingest.page.text;

import org.jsoup.nodes.Element;

/**
 * A paragraph as a reader sees it: text between two line breaks.
 *
 * @param home the nearest block element around it
 * @param text in one line
 * @param linked how many of its characters stand in links
 */
record Block(Element home, String text, int linked) {

    private static final double MOSTLY = 0.5;

    /** Blocks of fewer characters are labels unless they end as sentences do. */
    private static final int SHORT = 40;

    boolean heading() {
        return home.normalName().matches("h[1-6]");
    }

    boolean item() {
        return home.normalName().equals("li") || home.parents().is("li");
    }

    double linkShare() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    boolean sentence() {
        return text.length() >= 2 && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** How much prose it holds: its characters outside links, none where it looks like a label or a list of links. */
    double prose() {
        if (heading() || linkShare() > MOSTLY) {
            return 0;
        }
        boolean told = text.length() >= 2 * SHORT || (text.length() >= SHORT / 2 && sentence()) || eastAsian();
        return told ? text.length() - linked : 0;
    }

    private boolean eastAsian() {
        return text.length() >= SHORT / 2
                && text.codePoints().filter(Character::isIdeographic).count() * 2 > text.length();
    }

    private static final String ENDS = ".!?…\"”’»)。！？」:;";
}
