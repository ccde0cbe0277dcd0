package citewire.ask.retrieve;

/** What speaks for a passage, or against it. Shares are of the question's terms, each counted by its rarity. */
enum Signal {
    /** What its words score, by the most that the question's terms could. */
    WORDS,
    /** The same, by the best passage found. */
    WORDS_OF_BEST,
    /** What its article's words score, by the most that the question's terms could. */
    ARTICLE,
    ARTICLE_OF_BEST,
    /** The score of its article's best passage, by the best passage found. */
    ARTICLES_BEST_WORDS,
    /** Its score by that of its article's best passage. */
    WORDS_IN_ARTICLE,
    /** The cosine. */
    MEANING,
    /** How far below the best passage's. */
    MEANING_BELOW_BEST,
    /** How far its article's best passage is below the best found. */
    ARTICLES_MEANING_BELOW_BEST,
    MEANING_IN_ARTICLE,
    COVERED,
    NAMES_COVERED,
    RAREST_TERM,
    COVERED_BY_ARTICLE,
    RAREST_TERM_IN_ARTICLE,
    COVERED_BY_HEADLINE,
    /** The best single sentence. */
    COVERED_BY_SENTENCE,
    COVERED_BY_SENTENCE_AND_HEADLINE,
    /** Terms that follow each other in the question and here. */
    PAIRS,
    /** The question names its publisher. */
    PUBLISHER,
    LEDE,
    /** How far down in the article, logarithmic. */
    PLACE,
    /** How many passages of its article were found, logarithmic. */
    SIBLINGS,
    /** Published when what the question names happened, or lately where it asks for the latest. */
    IN_TIME,
    /** Falls to a third in three months. */
    RECENT
}
