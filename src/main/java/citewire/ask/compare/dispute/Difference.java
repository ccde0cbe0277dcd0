package citewire.ask.compare.dispute;

import citewire.domain.Disagreement;

/**
 * In what two statements of one event differ.
 *
 * @param about in words of one of them
 * @param one the words that differ, as the first has them
 * @param other as the second has them
 * @param update whether the later of them may simply know more
 */
record Difference(Disagreement.Kind kind, String about, String one, String other, boolean update) {}
