package citewire.ingest.page.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes out of a page what is never its article: programs, pictures, menus, comments, advertisements. */
final class Pruning {

    private static final String NEVER =
            "script, style, noscript, template, iframe, svg, math, object, embed, applet, canvas,"
                    + " audio, video, map, select, button, input, textarea, datalist, link, meta, [hidden], [aria-hidden=true],"
                    + " [style~=(?i)display\\s*:\\s*none], dialog, [role=dialog], [role=alertdialog],"
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
            syndication taboola tag tags taglist toolbar tooltip tools trending widget widgets
            bio""");

    /** Of a page's prose: what names call chaff and holds more is none. */
    private static final double MOST = 0.3;

    private Pruning() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    /** What no reader sees. Changes the page. */
    static void unseen(Element body) {
        body.select(NEVER).stream().filter(element -> element != body).forEach(Element::remove);
    }

    /** What only tags and names speak against: it stays where it holds much of the page's prose. Changes the page. */
    static void beside(Element body) {
        var prose = prose(body);
        remove(body.select(SELDOM), prose, body);
        remove(body.getAllElements().stream().filter(Pruning::chaff).toList(), prose, body);
    }

    private static Map<Element, Double> prose(Element body) {
        var prose = new HashMap<Element, Double>();
        for (var block : BlockReader.read(body)) {
            for (Element around = block.home(); around != null; around = around.parent()) {
                prose.merge(around, block.prose(), Double::sum);
            }
        }
        return prose;
    }

    private static boolean chaff(Element element) {
        return Names.of(element).stream().anyMatch(CHAFF::contains);
    }

    private static void remove(List<Element> elements, Map<Element, Double> prose, Element body) {
        double most = MOST * prose.getOrDefault(body, 0.0);
        elements.stream()
                .filter(element -> element != body && prose.getOrDefault(element, 0.0) <= most)
                .forEach(Element::remove);
    }
}
