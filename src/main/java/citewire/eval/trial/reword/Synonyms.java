package citewire.eval.trial.reword;

import citewire.eval.trial.source.Claim;
import citewire.text.ListFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Uses other words that mean the same in news, outside quotations. */
public final class Synonyms implements Rewording {

    private static final int MOST = 3;

    private static final Map<String, String> OTHERS = others();

    private static final Pattern ANY = Pattern.compile(OTHERS.keySet().stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}-])(?:", ")(?![\\p{L}-])")));

    private static final Pattern QUOTED = Pattern.compile("[\"“”]");

    @Override
    public Optional<Reworded> of(Claim claim) {
        if (QUOTED.matcher(claim.text()).find()) {
            return Optional.empty();
        }
        var found = ANY.matcher(claim.text());
        var text = new StringBuilder();
        int changed = 0;
        while (changed < MOST && found.find()) {
            found.appendReplacement(text, OTHERS.getOrDefault(found.group(), found.group()));
            changed++;
        }
        found.appendTail(text);
        return changed == 0
                ? Optional.empty()
                : Optional.of(new Reworded(text.toString(), changed == 1 ? "one word" : changed + " words"));
    }

    private static Map<String, String> others() {
        var others = new LinkedHashMap<String, String>();
        for (String line : ListFile.entries(Synonyms.class, "synonyms.txt")) {
            String[] pair = line.split(" = ", -1);
            others.put(pair[0], pair[1]);
        }
        return others;
    }
}
