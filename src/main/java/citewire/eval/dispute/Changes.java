package citewire.eval.dispute;

import citewire.eval.trial.corrupt.Negation;
import citewire.eval.trial.fact.Fact;
import citewire.eval.trial.fact.Sort;
import citewire.eval.trial.source.Claim;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** What the second report of a pair has instead of the first one's sentence. */
final class Changes {

    private static final Set<Sort> NAMES = Set.of(Sort.PERSON, Sort.ORGANISATION, Sort.CITY, Sort.STATE, Sort.COUNTRY);

    /** Words that show a count that grows while it is being counted. */
    private static final String TOLL =
            "(?:killed|died|dead|deaths|injured|wounded|arrested|detained|displaced|infected|destroyed|rescued)";

    private static final Pattern TOLL_BEHIND =
            Pattern.compile(" (?:(?:people|persons|others|\\p{Ll}+s|men|women|children)"
                    + " (?:(?:were|had been|have been|have) )?)?" + TOLL + "\\b");

    private static final Pattern TOLL_BEFORE =
            Pattern.compile("\\b(?:killing|killed|injuring|wounding|arrested|arresting) $");

    private static final Pattern NOUN = Pattern.compile(" (?<noun>\\p{Ll}{3,}s|people|men|women|children)\\b");

    private static final Pattern UNIT = Pattern.compile(
            "(?<![\\p{L}\\d.,$£€-])(?<number>\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?)[ -](?<unit>miles|kilomet(?:er|re)s|feet|pounds)\\b");

    private static final Map<String, Map.Entry<String, String>> OTHER_UNIT = Map.of(
            "miles", Map.entry("kilometers", "1.60934"),
            "kilometers", Map.entry("miles", "0.621371"),
            "kilometres", Map.entry("miles", "0.621371"),
            "feet", Map.entry("meters", "0.3048"),
            "pounds", Map.entry("kilograms", "0.453592"));

    private static final String[] PARTS = {"another %s", "%s more", "%s other"};

    private static final List<String> OTHERS = List.of(" children", " women", " students");

    private final Negation negation = new Negation();

    /** Empty where the sentence does not allow of it. */
    Optional<String> of(PairKind kind, Claim told, Random random) {
        return switch (kind) {
            case FIGURE, OTHER_TIME -> figure(told, false, random);
            case UPDATE -> toll(told, random);
            case FORECAST -> figure(told, false, random).flatMap(Changes::expected);
            case OTHER_PLACE -> figure(told, false, random);
            case DATE -> day(told, random);
            case DENIAL ->
                negation.of(told, random).map(change -> change.draft().replace(" {0}", ""));
            case ALIKE -> Optional.of(told.text());
            case ROUNDED -> rounded(told, random);
            case UNITS -> units(told.text());
            case PART -> part(told, random);
            case OTHER_QUANTITY, NEIGHBOURS -> Optional.of("");
        };
    }

    /** Whether the sentence has a figure that another could contradict. */
    static boolean counts(Claim claim) {
        return !Numbers.firm(claim.facts(), claim.text()).isEmpty();
    }

    private static Optional<String> figure(Claim told, boolean more, Random random) {
        return shuffled(Numbers.firm(told.facts(), told.text()), random).stream()
                .flatMap(fact -> Numbers.other(fact.text(), more, random)
                        .filter(other -> !told.article().article().body().contains(other))
                        .map(other -> fact.replacedBy(other, told.text()))
                        .stream())
                .findFirst();
    }

    /** A higher toll, where one is told and no more than that. */
    private static Optional<String> toll(Claim told, Random random) {
        return Numbers.firm(told.facts(), told.text()).stream()
                .filter(fact -> fact.sort() == Sort.COUNT)
                .filter(fact -> TOLL_BEHIND
                                .matcher(told.text().substring(fact.span().end()))
                                .lookingAt()
                        || TOLL_BEFORE
                                .matcher(told.text().substring(0, fact.span().start()))
                                .find())
                .flatMap(fact -> Numbers.other(fact.text(), true, random)
                        .filter(other -> !told.article().article().body().contains(other))
                        .map(other -> fact.replacedBy(other, told.text()))
                        .stream())
                .findFirst();
    }

    private static Optional<String> rounded(Claim told, Random random) {
        return shuffled(Numbers.firm(told.facts(), told.text()), random).stream()
                .filter(fact -> fact.sort() == Sort.COUNT)
                .flatMap(fact ->
                        Numbers.rounded(fact.text(), random).map(other -> fact.replacedBy(other, told.text())).stream())
                .findFirst();
    }

    private static Optional<String> expected(String text) {
        boolean name = Character.isUpperCase(text.charAt(Math.min(1, text.length() - 1)));
        return name || text.matches(".*\\b(?:will|would|could|may|expected)\\b.*")
                ? Optional.empty()
                : Optional.of("It had been expected that " + text);
    }

    /** Two to four days off, in the form it is given. */
    private static Optional<String> day(Claim told, Random random) {
        int shift = (2 + random.nextInt(3)) * (random.nextBoolean() ? 1 : -1);
        return shuffled(told.facts(), random).stream()
                .flatMap(fact -> moved(fact, shift).map(other -> fact.replacedBy(other, told.text())).stream())
                .findFirst();
    }

    private static Optional<String> moved(Fact fact, int shift) {
        if (fact.sort() == Sort.WEEKDAY) {
            var day = DayOfWeek.valueOf(fact.text().toUpperCase(Locale.ROOT)).plus(shift);
            return Optional.of(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        if (fact.sort() == Sort.DAY) {
            int day = Integer.parseInt(fact.text()) + shift;
            return day < 1 || day > 28 ? Optional.empty() : Optional.of(Integer.toString(day));
        }
        return Optional.empty();
    }

    private static Optional<String> units(String text) {
        var units = UNIT.matcher(text);
        if (!units.find()) {
            return Optional.empty();
        }
        var other = OTHER_UNIT.get(units.group("unit"));
        if (other == null) {
            return Optional.empty();
        }
        var value = new BigDecimal(units.group("number").replace(",", ""))
                .multiply(new BigDecimal(other.getValue()))
                .round(new MathContext(2, RoundingMode.HALF_UP));
        String made = value.stripTrailingZeros().toPlainString() + " " + other.getKey();
        return Optional.of(text.substring(0, units.start()) + made + text.substring(units.end()));
    }

    /** "another 3 people" or "3 children" where the first has 12 people. */
    private static Optional<String> part(Claim told, Random random) {
        String text = told.text();
        for (Fact fact : shuffled(Numbers.firm(told.facts(), text), random)) {
            var noun = NOUN.matcher(text.substring(fact.span().end()));
            var value = Numbers.number(fact.text()).orElse(BigDecimal.ZERO);
            if (fact.sort() == Sort.COUNT && noun.lookingAt() && value.compareTo(new BigDecimal(4)) >= 0) {
                String few = value.divide(new BigDecimal(3), 0, RoundingMode.HALF_UP)
                        .max(new BigDecimal(2))
                        .toPlainString();
                String made = random.nextBoolean()
                        ? PARTS[random.nextInt(PARTS.length)].formatted(few) + noun.group()
                        : few
                                + OTHERS.stream()
                                        .filter(other -> !told.source().text().contains(other))
                                        .findFirst()
                                        .orElse(" mules");
                return Optional.of(text.substring(0, fact.span().start())
                        + made
                        + text.substring(fact.span().end() + noun.end()));
            }
        }
        return Optional.empty();
    }

    /** Other names for those of an article, each of the same sort, from articles near it. */
    static Map<String, String> otherNames(Claim claim, Random random) {
        var others = new HashMap<Sort, List<String>>();
        claim.near()
                .forEach(near -> near.sentences()
                        .forEach(sentence -> near.facts().in(sentence.text()).stream()
                                .filter(fact -> NAMES.contains(fact.sort()))
                                .filter(fact ->
                                        !claim.article().article().body().contains(fact.text()))
                                .forEach(fact -> others.computeIfAbsent(fact.sort(), sort -> new ArrayList<>())
                                        .add(fact.text()))));
        var names = new HashMap<String, String>();
        claim.article()
                .sentences()
                .forEach(sentence -> claim.article().facts().in(sentence.text()).stream()
                        .filter(fact -> NAMES.contains(fact.sort()))
                        .forEach(fact -> {
                            var pool = others.getOrDefault(fact.sort(), List.of());
                            if (!pool.isEmpty()) {
                                names.computeIfAbsent(fact.text(), name -> pool.get(random.nextInt(pool.size())));
                            }
                        }));
        return names;
    }

    private static <T> List<T> shuffled(List<T> some, Random random) {
        var all = new ArrayList<>(some);
        Collections.shuffle(all, random);
        return all;
    }
}
