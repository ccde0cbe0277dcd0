package citewire.ingest.page;

/** How much of its article a page holds. */
public enum Quality {
    /** The article's text. */
    FULL("full"),

    /** A headline, and at most a teaser: the page is empty, behind a paywall, or no article. */
    HEADLINE_ONLY("headline-only");

    private final String label;

    Quality(String label) {
        this.label = label;
    }

    /** The word for it in JSON. */
    public String label() {
        return label;
    }
}
