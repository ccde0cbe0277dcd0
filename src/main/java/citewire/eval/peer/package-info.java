/** What a Java developer would use instead: BM25 alone, vectors alone, blind fusion, LangChain4j's easy RAG. */
@NullMarked
package citewire.eval.peer;

import org.jspecify.annotations.NullMarked;
