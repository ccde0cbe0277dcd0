/** What a chat model is told: rules with a version, and as much of the evidence as its window holds. */
@NullMarked
package citewire.ask.draft.prompt;

import org.jspecify.annotations.NullMarked;
