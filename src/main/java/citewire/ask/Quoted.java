package citewire.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an answer quotes of one article: no more words than the owner lets it take. */
final class Quoted {

    private final int maxWords;
    private final Set<String> spans = new LinkedHashSet<>();

    Quoted(int maxWords) {
        this.maxWords = maxWords;
    }

    /** Whether more may be quoted; the first quote may, though it is cut where it is too long. */
    boolean takes(String quote) {
        return spans.isEmpty() || spans.contains(quote) || spent() + words(quote) <= maxWords;
    }

    void add(List<String> quotes) {
        quotes.stream().filter(this::takes).map(this::cut).forEach(spans::add);
    }

    /** The quote as a reader sees it: where it has to be cut, that shows. */
    String whole(String quote) {
        String cut = cut(quote);
        return cut.equals(quote) ? quote : cut + " …";
    }

    List<String> spans() {
        return List.copyOf(spans);
    }

    private String cut(String quote) {
        return words(quote) <= maxWords
                ? quote
                : String.join(" ", List.of(quote.split(" ", -1)).subList(0, maxWords));
    }

    private int spent() {
        return spans.stream().mapToInt(Quoted::words).sum();
    }

    private static int words(String quote) {
        return quote.split(" ", -1).length;
    }
}
