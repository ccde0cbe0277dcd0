package citewire.ask.suggest;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a sentence of a language is turned into a question. Only turns that are right whatever the words mean are made:
 * "6,200 people live there" into "How many people live there?", "The tram will run from January" into "When will the
 * tram run?".
 */
enum Tongue {
    ENGLISH(
            "the|of|and|to|in|said",
            new Counting(
                    "about|around|some|nearly|almost|more than|at least|up to|as many as",
                    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
                    "percent|per|million|billion|thousand|am|pm|points?|years?|days|hours|minutes|weeks|months|of"),
            new Timing(
                    "will|was|were|is|are|can|must|should|may",
                    "it|he|she|they|this|that|these|those|we|i|you|there|here|what|who|which|if|when|while|but|and|as|after"
                            + "|before|in|on|at|for|with|by|from|under|one|none|most|both|all|some",
                    "(?:(?:on|by|until|from|since|in|next|last|this|early|late) )+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
                            + "(?: (?:morning|evening|night|afternoon))?|(?:\\d{1,2} )?(?:january|february|march|april|may|june"
                            + "|july|august|september|october|november|december)(?: \\d{1,2})?(?: \\d{4})?|week|month|year|spring"
                            + "|summer|autumn|winter)",
                    "(?<rest>PLAIN{3,50}?) TIME(?<end>)",
                    "(?!)"),
            new People(
                    "said|says",
                    "(?:an?|the|her|his|\\p{L}+['’]s) ",
                    "judge|chief|head|director|secretary|minister|mayor|captain|teacher|officer|scientist|chair|leader|spokes\\p{L}+"
                            + "|author|novelist|professor|president|manager|founder|coach|striker|engineer|lawyer|doctor"
                            + "|farmer|fisher|fisherman|councillor|commander|keeper|editor|owner|driver|student"),
            new Phrases("How many %s?", "When %s %s %s%s?", "When %s?", "Who is %s?", "What did %s say?")),
    GERMAN(
            "der|die|das|und|den|sagte",
            new Counting(
                    "rund|etwa|knapp|gut|fast|mehr als|mindestens|bis zu",
                    "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf",
                    "prozent|euro|dollar|franken|grad|meter|kilometer|tonnen|millionen|milliarden|tausend|uhr|jahren?|tagen?|stunden|minuten|wochen|monaten?|der|des"),
            new Timing(
                    "wird|werden|wurde|wurden|ist|sind|war|waren|kann|können|muss|müssen|soll|sollen",
                    "es|er|sie|dies|diese[rs]?|wir|ich|man|dort|hier|was|wer|wenn|als|aber|und|nach|vor|in|im|auf|bei|für|mit"
                            + "|von|aus|unter|ein|keine|beide|alle|einige",
                    "(?:(?:am|im|ab|bis|seit|nächsten|letzten|vergangenen|kommenden|diesem) )+(?:(?:(?:mon|diens|donners"
                            + "|frei|sams|sonn)tag|mittwoch)(?:abend|morgen|mittag|vormittag|nachmittag|nacht)?"
                            + "|(?:jahr )?\\d{4}|(?:\\d{1,2}\\. )?(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november"
                            + "|dezember)(?: \\d{4})?|woche|monat|jahr|frühling|sommer|herbst|winter)",
                    "(?<rest>(?:PLAIN{3,50}? )?)TIME(?<end> \\p{Ll}{4,}(?: \\p{Ll}{4,})?)",
                    "wird|werden|wurden?|ist|sind|war|waren|hat|haben|hatten?|soll|sollen|kann|können|muss|müssen|will|wollen"
                            + "|beginnt|begann|beginnen|begannen|startete?|endete?|findet|finden|fand|fanden|kommt|kam|kamen"
                            + "|tritt|trat|treten|traten|starb|starben|eröffnete?|öffnete?|stimmten?|stimmt|entscheidet"
                            + "|entschied|entschieden|trifft|traf|trafen|feierte?|gewann|gewannen|verlor|folgten?|scheiterten?"
                            + "|tagte?|wählten?|kehrten?|brach|gab|gibt|läuft|lief|endet|endete|stieg|stiegen|sank|sanken"),
            new People(
                    "sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|berichtete|kritisierte|warnte|so",
                    "(?:der|die|ein|eine|ihr|ihre|sein|seine) ",
                    "\\p{L}*(?:richter|chef|leiter|sekretär|minister|meister|kapitän|lehrer|sprecher|direktor|vorsitzende"
                            + "|präsident|trainer|forscher|anwalt|arzt|autor|inhaber|fischer)(?:in|r)?"),
            new Phrases("Wie viele %s?", "Wann %s %s %s%s?", "Wann %s?", "Wer ist %s?", "Was sagte %s?"));

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What stands in no question: a mark within it, or a quotation. */
    private static final String PLAIN = "[^,;:\"“”„()]";

    private static final String NAME = "(?<name>\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){1,2})";

    /** Behind a name that does not go on. */
    private static final String ALONE = "(?! (?:\\p{Lu}|(?:van|von|de|da|al|bin) ))";

    /** @param roughly what may stand before a number; {@code measures} what is measured by it, and not counted */
    private record Counting(String roughly, String numbers, String measures) {}

    /**
     * @param never with what the thing that a sentence is about does not begin
     * @param order of what stands behind the verb: {@code rest}, the time, {@code end}
     * @param finite verbs that may stand behind a time that a sentence begins with; none where asking changes the verb
     */
    private record Timing(String auxiliaries, String never, String times, String order, String finite) {}

    /** @param apart what, with a space behind it, stands between a name and what its bearer is; {@code callings} what people are */
    private record People(String said, String apart, String callings) {}

    /** The questions, with their gaps. */
    record Phrases(String howMany, String when, String whenever, String who, String said) {}

    private final Pattern everyday;
    private final Pattern counted;
    private final Pattern timed;
    private final Pattern opened;
    private final Pattern spoken;
    private final Pattern apposed;
    private final String howMany;
    private final String when;
    private final String whenever;
    private final String who;
    private final String said;

    Tongue(String everyday, Counting counting, Timing timing, People people, Phrases phrases) {
        this.everyday = Pattern.compile("(?<!\\p{L})(?:" + everyday + ")(?!\\p{L})", FLAGS);
        this.counted = Pattern.compile(
                "(?:(?:" + counting.roughly + ") )?(?:\\d{1,3}(?:[.,]\\d{3})+|\\d{1,3}|" + counting.numbers + ") (?!(?:"
                        + counting.measures + ")\\b)(?<rest>\\p{L}" + PLAIN + "{10,70})",
                FLAGS);
        this.timed = Pattern.compile(
                "(?<subject>(?!(?:" + timing.never + ") )" + PLAIN + "{3,40}?) (?<verb>" + timing.auxiliaries + ") "
                        + timing.order.replace("PLAIN", PLAIN).replace("TIME", "(?:" + timing.times + ")"),
                FLAGS);
        this.opened = Pattern.compile(
                "(?:" + timing.times + ") (?<rest>(?:" + timing.finite + ") (?!(?:sich|" + timing.never + ") )" + PLAIN
                        + "{8,64})",
                FLAGS);
        this.spoken = Pattern.compile("[\"”“],? (?:" + people.said + ") " + NAME + ALONE);
        this.apposed = Pattern.compile(
                NAME + ", " + people.apart + "(?:[\\p{Ll}'’-]+ ){0,3}(?i:" + people.callings + ")(?![\\p{L}-])");
        this.howMany = phrases.howMany;
        this.when = phrases.when;
        this.whenever = phrases.whenever;
        this.who = phrases.who;
        this.said = phrases.said;
    }

    /** The one that a text is in, as far as its everyday words tell. */
    static Tongue of(String text) {
        return Stream.of(values())
                .max(Comparator.comparingLong(
                        tongue -> tongue.everyday.matcher(text).results().count()))
                .orElse(ENGLISH);
    }

    /** The one of a language; empty where there is none. */
    static Optional<Tongue> of(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> Optional.of(ENGLISH);
            case "de" -> Optional.of(GERMAN);
            default -> Optional.empty();
        };
    }

    /** Asks who somebody is, or what they said. */
    String asking(Clue.Kind kind, String name) {
        return (kind == Clue.Kind.WHO ? who : said).formatted(name);
    }

    /** Matches a sentence that begins with a time, {@code rest} behind it. */
    Pattern opened() {
        return opened;
    }

    /** Matches a sentence of which {@code rest} stands behind a number. */
    Pattern counted() {
        return counted;
    }

    /** Whether a text is nothing but one of its everyday words. */
    boolean everyday(String word) {
        return everyday.matcher(word).matches();
    }

    /** Matches a sentence of {@code subject}, {@code verb}, {@code rest}, a time and {@code end}. */
    Pattern timed() {
        return timed;
    }

    /** Finds the {@code name} of who said what stands in quotation marks. */
    Pattern spoken() {
        return spoken;
    }

    /** Finds a {@code name} behind which stands what its bearer is. */
    Pattern apposed() {
        return apposed;
    }

    Phrases phrases() {
        return new Phrases(howMany, when, whenever, who, said);
    }
}
