package citewire.ask.draft;

import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** What LangChain4j builds the chain behind. */
interface NewsAssistant {

    /** The question is a variable, not a template: braces in it mean nothing. */
    @UserMessage("{{question}}")
    TokenStream answer(@V("question") String question);
}
