package citewire.ingest.page.text;

import citewire.ingest.html.Unseen;
import java.util.Collection;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes out of a page what is never its article: programs, pictures, menus, comments, advertisements. */
final class Pruning {

    private static final String NEVER = "script, style, iframe, svg, math, object, embed, applet, canvas,"
            + " audio, video, map, select, button, input, textarea, datalist, link, meta, dialog,"
            + " [role=dialog], [role=alertdialog],"
            + " [role=menu], [role=search], [role=tooltip]";

    private static final String SELDOM = "nav, [role=navigation], [role=banner], [role=contentinfo],"
            + " aside, footer, form, figcaption, figure, [role=complementary], [role=note]";

    /** A name with one of these words says that an element stands beside the article. */
    private static final Set<String> CHAFF = words("""
            ad ads advert adverts advertisement advertising adslot adsense banner billboard breadcrumb breadcrumbs byline
            caption captions comment comments cookie cookies consent credit credits copyright disclaimer disqus
            dfp dialog donate donation footer footnote footnotes gdpr hidden livefyre login lightbox
            masthead menu modal mostread mostpopular nav navbar navigation newsletter newsletters outbrain
            overlay pagination pager paywall popup popular premium print promo promos promoted promotion rail recirc
            recirculation recommend recommendation recommendations recommended recommends related relateds
            share sharing sharebar shares sharetools sidebar signup skip social sponsor sponsored sponsors subscribe subscription
            syndication taboola teaser teasers tag tags taglist toolbar tooltip tools trending widget widgets
            bio biography author authors autor autoren factbox infobox faktenbox""");

    /** What alone speaks against a paragraph. */
    private static final Set<String> CAPTION =
            words("caption captions credit credits byline copyright newsletter ad advert advertisement promo related");

    private static final Set<String> TALK = words("comment comments commentlist disqus livefyre respond replies");

    private static final double MOST_BESIDE = 0.5;

    private static final double MOST_TALK = 0.8;

    /** Of a page's prose: what names call chaff and holds more is none. */
    private static final double MOST = 0.3;

    private Pruning() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    /** What no reader sees. Changes the page. */
    static void unseen(Element body) {
        Unseen.remove(body);
        body.select(NEVER).stream().filter(element -> !element.equals(body)).forEach(Element::remove);
    }

    /** What only tags and names speak against: it stays where it holds much of the page's prose. Changes the page. */
    static void beside(Element body) {
        var blocks = BlockReader.read(body);
        var prose = Prose.in(blocks);
        double all = prose.of(body);
        remove(
                body.getAllElements().stream()
                        .filter(element -> named(element, TALK))
                        .toList(),
                prose,
                MOST_TALK * all);
        remove(body.select(SELDOM), prose, MOST_BESIDE * all);
        remove(
                body.getAllElements().stream()
                        .filter(element -> named(element, CHAFF))
                        .toList(),
                prose,
                MOST * all);
        remove(Teasers.of(blocks, prose), prose, MOST * all);
    }

    private static boolean named(Element element, Set<String> words) {
        if (element.is("p") && !Names.of(element).stream().anyMatch(CAPTION::contains)) {
            return false;
        }
        return Names.of(element).stream().anyMatch(words::contains);
    }

    private static void remove(Collection<Element> elements, Prose prose, double most) {
        elements.stream()
                .filter(element -> !element.is("body, main") && prose.of(element) <= most)
                .forEach(Element::remove);
    }
}
