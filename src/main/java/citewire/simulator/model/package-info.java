/**
 * A scripted chat model in OpenAI's wire format, which answers from the passages it is shown, honestly or with one lie:
 * a stand-in for a model on machines that have none.
 */
@NullMarked
package citewire.simulator.model;

import org.jspecify.annotations.NullMarked;
