package citewire.ask.explain;

import citewire.ask.draft.Evidence;
import citewire.ask.retrieve.Ranking;
import citewire.domain.RankedPassage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was found.
 *
 * @param ranked its place in the one ranking
 * @param words its place and score among what the words alone found; null where they did not find it
 * @param meaning its place and score among what the meaning alone found; null where it did not
 * @param number its number in the evidence, from 1; 0 where the drafter did not get it
 */
public record Candidate(
        RankedPassage ranked,
        @Nullable Place words,
        @Nullable Place meaning,
        int number) {

    /** @param rank from 1 */
    public record Place(int rank, double score) {}

    static List<Candidate> of(Ranking ranking, Evidence evidence) {
        return ranking.passages().stream()
                .map(ranked -> new Candidate(
                        ranked,
                        place(ranking.byWords(), ranked),
                        place(ranking.byMeaning(), ranked),
                        evidence.number(ranked.passage().id())))
                .toList();
    }

    private static @Nullable Place place(List<RankedPassage> arm, RankedPassage ranked) {
        return Ranking.in(arm, ranked.passage().id())
                .map(hit -> new Place(hit.rank(), hit.score()))
                .orElse(null);
    }
}
