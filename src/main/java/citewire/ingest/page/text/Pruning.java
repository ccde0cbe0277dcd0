package citewire.ingest.page.text;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Takes out of a page what is never its article: programs, pictures, menus, comments, advertisements. */
final class Pruning {

    private static final String NEVER = "script, style, noscript, template, iframe, svg, math, object, embed, applet, canvas,"
            + " audio, video, map, select, button, input, textarea, datalist, link, meta, [hidden], [aria-hidden=true],"
            + " [style~=(?i)display\\s*:\\s*none], dialog, nav, [role=navigation], [role=dialog], [role=alertdialog],"
            + " [role=menu], [role=search], [role=banner], [role=contentinfo], [role=tooltip]";

    private static final String SELDOM = "aside, footer, form, figcaption, figure, [role=complementary], [role=note]";

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

    /** A name with one of these words says that an element holds the article. */
    private static final Set<String> WHEAT = words("article body content story entry post text main page");

    private Pruning() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    /** Changes the page. */
    static void prune(Element body) {
        body.select(NEVER).stream().filter(element -> element != body).forEach(Element::remove);
        int most = body.text().length() / 2;
        remove(body.select(SELDOM), most);
        remove(
                body.getAllElements().stream()
                        .filter(element -> element != body && chaff(element))
                        .toList(),
                most);
    }

    private static boolean chaff(Element element) {
        var names = Names.of(element);
        return names.stream().anyMatch(CHAFF::contains);
    }

    static boolean wheat(Element element) {
        return Names.of(element).stream().anyMatch(WHEAT::contains);
    }

    /** Names only hint: what holds most of the page's text stays. */
    private static void remove(List<Element> elements, int most) {
        elements.stream()
                .filter(element -> element.parent() != null && element.text().length() < most)
                .forEach(Element::remove);
    }
}
