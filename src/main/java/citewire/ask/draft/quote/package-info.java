/** Answers without a model: the sentences of the evidence that are likeliest to answer, or none. */
@NullMarked
package citewire.ask.draft.quote;

import org.jspecify.annotations.NullMarked;
