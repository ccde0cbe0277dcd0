package citewire.ask.draft;

import citewire.model.ThoughtFilter;
import citewire.model.call.ModelCall;
import citewire.model.call.PromptSize;
import citewire.text.PackagedText;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Asks a chat model of sentences whose facts hold and whose wording is their own whether their passages state them: all of
 * an answer in one call.
 */
final class SecondOpinion {

    /** Raised with every change of the text. */
    private static final String RESOURCE = "second-opinion-1.txt";

    /** An answer has hardly more sentences than these. */
    private static final int MOST = 12;

    /** Tokens of the rules and of what the model says. */
    private static final int BESIDE = 500;

    private static final Pattern SAID = Pattern.compile("(?mi)^\\W*(\\d{1,2})\\W+(yes|no)\\b");
    private static final Pattern CLOSER = Pattern.compile("<(?=\\s*/?\\s*(?i:pair|passage|sentence))");

    private final String rules;

    SecondOpinion() {
        rules = PackagedText.beside(SecondOpinion.class, RESOURCE).strip();
    }

    /**
     * What the model says of each; it may leave some out.
     *
     * @param nonce new for every request
     * @return by the place of the doubt in the list
     * @throws RuntimeException where the model fails
     */
    Map<Integer, Boolean> of(List<Doubt> doubts, ModelCall call, String nonce) {
        String pairs = pairs(doubts, call.room() - BESIDE, nonce);
        if (pairs.isEmpty()) {
            return Map.of();
        }
        var response =
                call.blocking().chat(SystemMessage.from(rules.replace("%nonce%", nonce)), UserMessage.from(pairs));
        return read(ThoughtFilter.visible(response.aiMessage().text()), doubts.size());
    }

    private static Map<Integer, Boolean> read(String text, int doubts) {
        var said = new HashMap<Integer, Boolean>();
        SAID.matcher(text).results().forEach(line -> {
            int place = Integer.parseInt(line.group(1)) - 1;
            if (place >= 0 && place < doubts) {
                said.putIfAbsent(place, line.group(2).equalsIgnoreCase("yes"));
            }
        });
        return Map.copyOf(said);
    }

    /** As many as have room. */
    private static String pairs(List<Doubt> doubts, long room, String nonce) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(MOST, doubts.size()); i++) {
            String pair = pair(i + 1, doubts.get(i), nonce);
            if (PromptSize.tokens(text + pair) > room) {
                break;
            }
            text.append(pair);
        }
        return text.toString();
    }

    private static String pair(int number, Doubt doubt, String nonce) {
        var text = new StringBuilder("<pair %s number=\"%d\">\n".formatted(nonce, number));
        doubt.passages()
                .forEach(passage ->
                        text.append("Passage: ").append(inert(passage, nonce)).append('\n'));
        return text.append("Sentence: ")
                .append(inert(doubt.sentence(), nonce))
                .append("\n</pair ")
                .append(nonce)
                .append(">\n\n")
                .toString();
    }

    private static String inert(String text, String nonce) {
        return CLOSER.matcher(text.replace(nonce, "").replaceAll("\\s+", " ")).replaceAll("‹");
    }
}
