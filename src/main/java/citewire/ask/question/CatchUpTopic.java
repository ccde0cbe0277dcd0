package citewire.ask.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by rules whether a message asks what is new, and on what. */
final class CatchUpTopic {

    private static final String POLITE = "(?:so|ok|okay|please|pls|plz|hey|hi|hello|can you|could you|,|\\s)*";

    private static final String WHEN =
            "(?:\\s+(?:today|now|lately|recently|these days|right now|at the moment|yesterday"
                    + "|this (?:week|morning|month)|tonight|in the (?:world|news)|so far|please|pls|plz|thanks))*";

    private static final String LATELY =
            "\\s+(?:today|lately|recently|these days|yesterday|this (?:week|morning|month)|tonight|last week)";

    /** Behind these words stands what the news shall be about. */
    private static final String ABOUT =
            "(?:\\s+(?:on|about|with|regarding|around|from|in|for|concerning|at|over|of|to)\\s+(?<topic>.+?))";

    private static final String KIND =
            "(?:(?:latest|newest|recent|breaking|top|today(?:'|’)s|important|big)\\s+)*(?:news|headlines|stories|updates?|latest"
                    + "|summary|recap|rundown|overview|round-?up)";

    private static final String LEAD =
            "(?:what(?:'|’)?s|what is|what are|tell me|show me|give me|read me|any|got any|is there any|are there any"
                    + "|i want|i(?:'|’)d like)?";

    /** A few words that ask and say nothing: "ferry strike news". */
    private static final String FEW =
            "(?<topic>(?!(?:who|what|when|where|why|how|which|is|are|was|were|did|do|does|has|have|will|can|any|good|bad|fake|great|sad|no"
                    + "|old|the)\\b)[^\\s?!.]+(?:\\s+(?!(?:is|are|was|were|did|do|does|has|have|will|can|in|the|of)\\b)[^\\s?!.]+){0,3}?)";

    private static final List<Pattern> ASKS = List.of(
            whole("(?:what(?:'|’)?s|what is|anything|whats) (?:new|happening|going on|the latest)(?: news)?" + WHEN
                    + ABOUT + "?" + WHEN),
            whole("(?:what(?:'|’)?s|what has|whats|has anything) been (?:going on|happening|new|up)" + WHEN + ABOUT
                    + "?" + WHEN),
            whole("(?:what|whats) happened(?=.*\\b(?:today|yesterday|tonight|this week|this morning)\\b)" + WHEN + ABOUT
                    + "?" + WHEN),
            whole(LEAD + "\\s*(?:the |an? )?" + KIND + WHEN + ABOUT + "?" + WHEN),
            whole(
                    "(?:catch me up|bring me up to date|bring me up to speed|update me|fill me in|what did i miss|what have i missed)"
                            + WHEN + ABOUT + "?" + WHEN),
            whole("(?:how are things|how is it going|what(?:'|’)?s the (?:state|status|situation))" + WHEN + ABOUT
                    + WHEN),
            whole("(?:summari[sz]e|sum up|recap|tl;?dr(?: of| on)?)\\s+(?<topic>.+?)"),
            whole("(?:any|got any|is there any|are there any)\\s+(?<topic>.+?)\\s+(?:news|updates?)" + WHEN),
            whole(FEW + "\\s+(?:news|updates?|summary|recap|headlines|latest|round-?up)" + WHEN),
            whole("(?:what|whats) (?:did|has|have)\\s+(?<topic>.+?)\\s+(?:do|done|decide|decided|been up to|been doing)"
                    + LATELY));

    /** Said of anything, and found in no article. */
    private static final Pattern EMPTY_NOUN =
            Pattern.compile("(?i)\\s+(?:thing|things|stuff|situation|story|saga|affair|business|mess|drama)$");

    private static final Pattern EVERYTHING = Pattern.compile("(?i)(?:the )?(?:news|world|today|everything|day|week)");

    private CatchUpTopic() {}

    /** What to catch up on, empty text for the news at large; nothing where something else is asked. */
    static Optional<String> of(String question) {
        return ASKS.stream()
                .map(asks -> asks.matcher(question))
                .filter(Matcher::matches)
                .map(CatchUpTopic::topic)
                .findFirst();
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?i)^" + POLITE + "(?:" + words + ")[\\s!.?,:)❤👍🙏]*$");
    }

    private static String topic(Matcher asked) {
        String topic = asked.pattern().namedGroups().containsKey("topic") ? asked.group("topic") : null;
        if (topic == null || EVERYTHING.matcher(topic).matches()) {
            return "";
        }
        return EMPTY_NOUN.matcher(topic).replaceFirst("");
    }
}
