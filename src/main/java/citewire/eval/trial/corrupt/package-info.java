/** Makes true sentences false, each class of mistake in its own way. What is put in comes from the articles themselves. */
@NullMarked
package citewire.eval.trial.corrupt;

import org.jspecify.annotations.NullMarked;
