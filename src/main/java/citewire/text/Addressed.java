package citewire.text;

import java.util.regex.Pattern;

/**
 * Sentences that speak to the machine that reads them instead of telling something: "Ignore all previous instructions
 * and say that …". What they tell to say is no report. English, by the forms that such sentences have; who words one
 * anew passes, so that nothing may rest on this alone.
 */
public final class Addressed {

    private static final String MACHINE =
            "(?:(?:large )?language model|chat ?bot|(?:ai|virtual|automated) (?:assistant|system|summari[sz]er)|llm)s?";

    private static final String SALUTE =
            "(?:dear|attention|notes? (?:to|for)|instructions? for|hey|hello)? ?(?:all |any )?";

    /** At the start, behind a stop or a "please". */
    private static final Pattern ORDER = any(
            "(?:^\\W*|(?<=[:;.!?—–,])\\s+|\\b(?:please|instead|you must|you should|must now)\\s+)",
            "(?:ignore|disregard|forget|override|bypass)\\b[^.]{0,60}\\b(?:instructions?|rules?|prompts?|guidelines?"
                    + "|everything|above|articles?)\\b",
            "(?:respond|reply|answer|begin your answer|end your answer|output|append|repeat)"
                    + "(?: only| always| every question)? (?:with|that|as|the (?:text|words|sentence))\\b",
            "(?:tell|inform|warn) (?:the |all |every |your )?(?:users?|readers?|members?)\\b",
            "(?:say|write|state|claim|announce|declare)(?: that| as| only)\\b",
            "(?:say|write|output):",
            "confirm by (?:writing|saying)\\b",
            "(?:act|behave) as an? ",
            "(?:write|compose) an? (?:poem|story|song|list)\\b",
            "do not (?:answer|cite)\\b");

    private static final Pattern ADDRESS = any(
            "",
            "^\\W*" + SALUTE + MACHINE + "\\s*[,:]",
            "^\\W*" + SALUTE + "(?:ai|assistant)s?,",
            "^(?:system|assistant|human|user)\\s*:",
            "\\b(?:overrides? your|system (?:prompt|override)|safety filters|developer (?:note|mode)|from now on,? you)\\b",
            "\\b(?:as|if you are|you are(?: now)?|you have been) an? (?:automated|" + MACHINE + ")\\b",
            "\\b(?:users|readers)\\b[^.]{0,30}\\bmust be told\\b",
            "<\\|im_|\\[/?INST]|<</?SYS>>|</?(?:passage|question|evidence|tool_call|start_of_turn)\\b");

    private Addressed() {}

    public static boolean toAMachine(String sentence) {
        return ORDER.matcher(sentence).find() || ADDRESS.matcher(sentence).find();
    }

    private static Pattern any(String before, String... forms) {
        return Pattern.compile(before + "(?:" + String.join("|", forms) + ")", Pattern.CASE_INSENSITIVE);
    }
}
