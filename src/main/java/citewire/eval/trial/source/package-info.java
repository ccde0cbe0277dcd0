/** What trials are made of: the sentences of a corpus, and the evidence a pipeline would lay beside them. */
@NullMarked
package citewire.eval.trial.source;

import org.jspecify.annotations.NullMarked;
