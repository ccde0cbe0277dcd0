/** How a chat model is spoken to: one HTTP client below all of LangChain4j's providers, with limits in time and size. */
@NullMarked
package citewire.model.wire;

import org.jspecify.annotations.NullMarked;
