package citewire.ingest.feed;

/** The kinds of documents that list articles. */
public enum FeedFormat {
    RSS_090("rss090"),
    RSS_091("rss091u"),
    /** Netscape's 0.91, told by its document type. */
    RSS_091_NETSCAPE("rss091n"),
    RSS_092("rss092"),
    RSS_093("rss093"),
    RSS_094("rss094"),
    RSS_10("rss10"),
    RSS_20("rss20"),
    /** RSS of a version that is not known. */
    RSS("rss"),
    ATOM_01("atom01"),
    ATOM_02("atom02"),
    ATOM_03("atom03"),
    ATOM_10("atom10"),
    /** Atom of a version that is not known. */
    ATOM("atom"),
    CDF("cdf"),
    JSON_10("json10"),
    JSON_11("json11"),
    NEWS_SITEMAP("news-sitemap"),
    SITEMAP("sitemap"),
    /** Its entries are sitemaps, not articles. */
    SITEMAP_INDEX("sitemap-index"),
    /** No feed at all. */
    UNKNOWN("unknown");

    private final String label;

    FeedFormat(String label) {
        this.label = label;
    }

    /** The name that scripts see; those of RSS and Atom are the ones feedparser uses. */
    public String label() {
        return label;
    }
}
