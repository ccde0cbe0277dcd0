package citewire.ask.draft.quote;

/**
 * What of the question stands in a sentence and around it.
 *
 * @param sentence in the sentence itself
 * @param neighbours there, in the sentences beside it or in the headline
 * @param article anywhere in its article
 */
record Near(Bearing sentence, Bearing neighbours, Bearing article) {}
