package citewire.index;

import java.util.List;

/**
 * What an index holds on a {@link Lookup}.
 *
 * @param rarity of each term, in its order: BM25's inverse passage frequency
 * @param passages in no order
 */
public record Matches(List<Double> rarity, List<Match> passages) {

    public Matches {
        rarity = List.copyOf(rarity);
        passages = List.copyOf(passages);
    }
}
