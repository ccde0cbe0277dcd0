package citewire.ask.draft.quote;

/** What is weighed to tell how likely a sentence answers a question; shares are of the weight of the question's words. */
enum Feature {
    /** Share of the question that the sentence repeats. */
    COVERED,
    /** The same, of the names and numbers alone. */
    NAMES_COVERED,
    /** The same, of the other words. */
    OTHERS_COVERED,
    /** The rest that the sentence before, the one behind, the headline and the whole article repeat, in this order. */
    BEFORE,
    AFTER,
    HEADLINE,
    ARTICLE,
    /** Share of the question's neighbouring words that stand close together in the sentence too. */
    PAIRS,
    /** How small a part of the sentence lies between its first and last matching word. */
    TIGHT,
    /** What is said beside the question's words: a sentence that only repeats the question answers nothing. */
    NEW_WORDS,
    NEW_NAMES,
    /** How well the search found the passage, and its article. */
    RELEVANCE,
    FIRST_PASSAGE,
    FIRST_ARTICLE,
    ARTICLE_RANK,
    ARTICLE_RELEVANCE,
    /** Where in the article it stands: news says first what matters. */
    LEDE,
    EARLY,
    LENGTH,
    SHORT,
    LONG,
    ASKS,
    QUOTES,
    /** Holds something of the kind that was asked for, and how near it stands to the matching words. */
    PERSON,
    PERSON_NEAR,
    PLACE,
    PLACE_NEAR,
    TIME,
    TIME_NEAR,
    NUMBER,
    NUMBER_NEAR,
    REASON,
    SAYING,
    NAME,
    NAME_NEAR,
    THING_LONG,
    /** How near the noun that was asked for, and the words that are no names, stand to such a thing. */
    SOUGHT_NEAR,
    OTHERS_NEAR,
    /** How far the articles agree on what the sentence says beside the question. */
    AGREED,
    AGREED_WORDS
}
