/** Evidence to draft: one LangChain4j chain, at whose end a chat model writes or the quoted sentences are read out. */
@NullMarked
package citewire.ask.draft;

import org.jspecify.annotations.NullMarked;
