package citewire.index.lucene;

import citewire.index.Spots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/** Reads from the positions of one segment in which sentences of its passages the terms stand, and beside which. */
final class SpotReader {

    /** Stop words between them counted: "the President of the United States". */
    private static final int NEAR = 3;

    /** A position and a term in one number, so that sorting brings what stands together together. */
    private static final int TERM_BITS = 6;

    private final LeafReader reader;
    private final int[] passages;

    /** @param passages in rising order */
    SpotReader(LeafReader reader, int[] passages) {
        this.reader = reader;
        this.passages = passages;
    }

    List<Spots> read(List<String> terms) throws IOException {
        var places = IntStream.range(0, passages.length)
                .<List<Long>>mapToObj(i -> new ArrayList<>())
                .toList();
        for (int term = 0; term < terms.size(); term++) {
            var postings = reader.postings(new Term(PassageDocument.TEXT, terms.get(term)), PostingsEnum.POSITIONS);
            if (postings != null) {
                add(places, postings, term);
            }
        }
        return places.stream().map(SpotReader::spots).toList();
    }

    private void add(List<List<Long>> places, PostingsEnum postings, int term) throws IOException {
        for (int i = 0; i < passages.length; i++) {
            int at = postings.docID();
            if ((at < passages[i] ? postings.advance(passages[i]) : at) == passages[i]) {
                for (int n = postings.freq(); n > 0; n--) {
                    places.get(i).add((long) postings.nextPosition() << TERM_BITS | term);
                }
            }
        }
    }

    private static Spots spots(List<Long> found) {
        long[] places = found.stream().mapToLong(Long::longValue).sorted().toArray();
        if (places.length == 0) {
            return Spots.NONE;
        }
        var sentences = new ArrayList<Long>();
        long sentence = 0;
        for (int i = 0; i < places.length; i++) {
            sentence |= 1L << term(places[i]);
            if (i + 1 == places.length
                    || position(places[i + 1]) - position(places[i]) >= EnglishAnalysis.SENTENCE_GAP) {
                sentences.add(sentence);
                sentence = 0;
            }
        }
        boolean headline = position(places[0]) < EnglishAnalysis.SENTENCE_GAP;
        return new Spots(
                headline ? sentences.getFirst() : 0,
                headline ? sentences.subList(1, sentences.size()) : sentences,
                pairs(places));
    }

    private static long pairs(long[] places) {
        long pairs = 0;
        for (int i = 0; i < places.length; i++) {
            for (int j = i + 1; j < places.length && position(places[j]) - position(places[i]) <= NEAR; j++) {
                pairs |= term(places[j]) == term(places[i]) + 1 ? 1L << term(places[i]) : 0;
            }
        }
        return pairs;
    }

    private static long position(long place) {
        return place >> TERM_BITS;
    }

    private static int term(long place) {
        return (int) place & ((1 << TERM_BITS) - 1);
    }
}
