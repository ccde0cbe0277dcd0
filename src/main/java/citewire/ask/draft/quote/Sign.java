package citewire.ask.draft.quote;

/** What tells whether the chosen sentences answer at all. Weights of words are in units of 10. */
enum Sign {
    /** How likely the chosen sentences are among all. */
    BEST,
    CHOSEN,
    /** The best sentence's own score, an absolute measure. */
    SCORE,
    /** Shares of the question found in the chosen sentences, around them, in the article. */
    COVERED,
    COVERED_NEAR,
    COVERED_ARTICLE,
    NAMES_NEAR,
    NAMES_ARTICLE,
    /** Weight of the most telling word that is missing there. */
    MISSING,
    MISSING_NEAR,
    MISSING_ARTICLE,
    MISSING_NAME_NEAR,
    MISSING_NAME_ARTICLE,
    /** Weight of all that is missing. */
    LOST_NEAR,
    LOST_ARTICLE,
    PAIRS,
    TIGHT,
    /** Whether something of the kind asked for was found, where the kind can be told. */
    KIND_FOUND,
    KIND_LACKS,
    /** Whether the best article also was the search's first. */
    FIRST_ARTICLE,
    RELEVANCE,
    /** How the best sentence fits by its meaning, in tenths from the middle of what is usual. */
    ASKING,
    ALL,
    WHOLE,
    /** How far the articles agree on what the best sentence says. */
    AGREED,
    AGREED_WORDS,
    /** By how much the best sentence leads the best of another article. */
    MARGIN,
    /** Question words: a long question repeats less. */
    WORDS,
    /** As for all words, of those that are no names: what is said to have been done, and to what. */
    OTHERS_COVERED,
    OTHERS_NEAR,
    OTHERS_ARTICLE,
    MISSING_OTHER_NEAR,
    MISSING_OTHER_ARTICLE,
    /** How near the best sentence's matching words stand to something of the kind asked for. */
    SPOT_NEAR,
    SOUGHT_NEAR,
    OTHERS_SPOT_NEAR,
    /** How likely all sentences together are that name what the likeliest name. */
    MENTION_MASS,
    /** How many articles and sentences it takes. */
    ARTICLES_CHOSEN,
    SENTENCES_CHOSEN,
    /** By how much the best sentence leads the others in what the asking word means. */
    ASKING_LEAD,
    ALL_LEAD,
    /** How well the search found the best article, and the best of the others. */
    ARTICLE_RELEVANCE,
    RIVAL_RELEVANCE,
    /** What was asked for. */
    ASKS_PERSON,
    ASKS_PLACE,
    ASKS_TIME,
    ASKS_NUMBER,
    ASKS_REASON,
    ASKS_SAYING,
    ASKS_NAME
}
