package citewire.model.call;

import dev.langchain4j.model.output.TokenUsage;

/**
 * What one call of a chat model used.
 *
 * @param model its name, as configured
 * @param rung its place on the ladder, from 0
 * @param tokens read and written
 * @param estimated whether the tokens were counted by us, since the provider did not say: the call was broken off
 */
public record ModelUse(String model, int rung, TokenUsage tokens, boolean estimated) {}
