package citewire.ask.compare.voice;

import citewire.domain.Article;
import citewire.text.ListFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outlets that are known by name, and which of them an article names as where it has something from. */
public final class Outlets {

    private static final Map<Outlet, Outlet> SHIPPED = shipped();

    private static final String NAME = "(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}\\p{N}.'’&-]{0,30}+"
            + "(?: (?:(?:of|and|the|della|des) )?\\p{Lu}[\\p{L}\\p{N}.'’&-]{0,30}+){0,4}";

    /** The name follows. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:\\b(?:[Aa]ccording to|[Tt](?:old|ells|elling|alk(?:ed|ing) to)|[Ii]nterview with|[Ss]p(?:oke|eaking|oken) (?:to|with)"
                    + "|[Rr]eport(?:ed|s|ing)? (?:first )?(?:by|in|from)|[Ff]irst reported (?:by|in)|[Cc]it(?:ing|ed by)"
                    + "|[Qq]uot(?:ing|ed by)|[Oo]btained by|[Ss]een by|[Rr]eviewed by|[Ss]tatement to|[Ss]ource:|[Vv]ia)"
                    + "(?: (?:the|a|an|news|state|agency|outlet|newspaper|broadcaster|channel|magazine|website|report"
                    + "|reports|by|in|from|on|local|media|wire|service))*+) (?<name>dpa\\b|"
                    + NAME + ")");

    /** The name stands before: "Reuters reported". */
    private static final Pattern BEHIND = Pattern.compile("(?<name>dpa|" + NAME + ")(?:['’]s [\\p{L} ]{3,40}?)?"
            + "(?: (?:news agency|newspaper|magazine|television))?,? (?:(?:has|had|have|also|first|earlier|later|previously) )*"
            + "(?:report(?:s|ed)\\b|contributed to this (?:report|story|article)\\b)");

    /** "LONDON (Reuters) -", and a line of its own at the end: "— AP". */
    private static final Pattern LINE = Pattern.compile(
            "\\((?<name>dpa|" + NAME + ")\\)|(?m:^[ \\t]*[—–-]{1,2} ?(?<last>" + NAME + ")\\.?[ \\t]*$)");

    private static final Pattern CONTRIBUTING = Pattern.compile("\\bContributing:([^\\n]{0,300})");

    private static final Pattern AND = Pattern.compile(" and |[,;/]");

    private final Map<Outlet, Outlet> known;

    /** @param sources publishers that are to be known as well */
    public Outlets(Collection<String> sources) {
        known = new HashMap<>(SHIPPED);
        sources.stream()
                .map(Outlet::of)
                .filter(outlet -> outlet.key().length() > 2)
                .forEach(outlet -> known.putIfAbsent(outlet, outlet));
    }

    /** The outlet that publishes under a name, in one form for all its names. */
    public Outlet publisher(String source) {
        Outlet outlet = Outlet.of(source);
        return known.getOrDefault(outlet, outlet);
    }

    /** Those it names, its own among them. */
    public Set<Outlet> creditedBy(Article article) {
        var credited = new LinkedHashSet<Outlet>();
        Stream.concat(
                        article.authors().stream(),
                        CONTRIBUTING.matcher(article.body()).results().map(list -> list.group(1)))
                .flatMap(AND::splitAsStream)
                .forEach(name -> add(name, credited));
        add(BEFORE.matcher(article.body()), credited);
        add(BEHIND.matcher(article.body()), credited);
        add(LINE.matcher(article.body()), credited);
        return credited;
    }

    private void add(Matcher names, Set<Outlet> credited) {
        while (names.find()) {
            String name = names.group("name");
            add(name == null ? names.group("last") : name, credited);
        }
    }

    /** A name may run on into the next word, or begin before the outlet's. */
    private void add(String name, Set<Outlet> credited) {
        String[] words = name.strip().split(" ", -1);
        for (int from = 0; from < words.length; from++) {
            for (int to = words.length; to > from; to--) {
                String part = String.join(" ", Arrays.copyOfRange(words, from, to));
                Outlet outlet = known(part);
                if (outlet != null && (to == words.length || unmistakable(part))) {
                    credited.add(outlet);
                    return;
                }
            }
        }
    }

    /** "AP Television", and not "Independent Senator". */
    private static boolean unmistakable(String name) {
        return name.indexOf(' ') > 0 || name.chars().noneMatch(Character::isLowerCase);
    }

    private @Nullable Outlet known(String name) {
        String bare = name.replaceFirst("['’]s$|[.,]$", "");
        return bare.length() < 2 ? null : known.get(Outlet.of(bare));
    }

    private static Map<Outlet, Outlet> shipped() {
        var outlets = new HashMap<Outlet, Outlet>();
        for (String line : ListFile.entries(Outlets.class, "outlets.txt")) {
            String[] names = line.split("\\|", -1);
            Outlet first = Outlet.of(names[0]);
            for (String name : names) {
                outlets.putIfAbsent(Outlet.of(name), first);
            }
        }
        return Map.copyOf(outlets);
    }
}
