package citewire.ask.draft.quote;

import citewire.domain.TextSpan;
import citewire.text.ListFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of all things of a kind of which there are few enough to be listed. */
final class Gazetteer {

    /** Every country by its English name, and what news calls some of them. */
    static final Gazetteer COUNTRIES = new Gazetteer(Stream.concat(
            Stream.of(Locale.getISOCountries()).map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH)),
            ListFile.entries(Gazetteer.class, "countries.txt").stream()));

    /** The states of the United States. */
    static final Gazetteer STATES = new Gazetteer(ListFile.entries(Gazetteer.class, "states.txt").stream());

    private final Pattern names;

    private Gazetteer(Stream<String> names) {
        Set<String> all = names.collect(Collectors.toSet());
        this.names = Pattern.compile(all.stream()
                .sorted((one, two) -> two.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}])(?:", ")(?![\\p{L}])")));
    }

    List<Mention> in(Sentence sentence) {
        var found = new ArrayList<Mention>();
        Matcher matcher = names.matcher(sentence.text());
        while (matcher.find()) {
            found.add(new Mention(new TextSpan(matcher.start(), matcher.end()), matcher.group()));
        }
        return found;
    }
}
