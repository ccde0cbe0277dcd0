package citewire.ask.check.rung;

import citewire.ask.check.read.Name;
import citewire.ask.check.read.ReadSentence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a pronoun stands for: somebody named not far before, with nothing but the same pronoun between. */
final class References {

    private static final List<Set<String>> PRONOUNS = List.of(
            Set.of("he", "his", "him", "himself"),
            Set.of("she", "her", "herself"),
            Set.of("they", "their", "them", "themselves"),
            Set.of("it", "its", "itself", "this", "that"),
            // "us" is left out: lower-cased, the country is the same
            Set.of("we", "our", "i", "my", "me"),
            Set.of("these", "those"));

    private static final int REACH = 3;

    private References() {}

    /** Whether a pronoun of the likeliest sentence may stand for {@code name}. */
    static boolean reach(Comparison compared, Name name) {
        return PRONOUNS.stream().anyMatch(kind -> reach(compared, name, kind));
    }

    private static boolean reach(Comparison compared, Name name, Set<String> kind) {
        ReadSentence here = compared.anchor();
        if (!has(here, kind) || has(compared.claim(), kind)) {
            return false;
        }
        for (int distance = 1; distance <= REACH; distance++) {
            ReadSentence before = compared.before(distance);
            if (before == null) {
                return NameRung.has(compared.passage().headline(), name);
            }
            if (NameRung.has(before, name)) {
                return true;
            }
            if (!has(before, kind)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a pronoun of the sentence is gone in the claim, which may then use words of the sentence before. */
    static boolean resolved(ReadSentence sentence, ReadSentence claim) {
        return PRONOUNS.stream().anyMatch(kind -> has(sentence, kind) && !has(claim, kind));
    }

    private static boolean has(@Nullable ReadSentence sentence, Set<String> kind) {
        return sentence != null
                && kind.stream().anyMatch(word -> sentence.vocabulary().contains(word));
    }
}
