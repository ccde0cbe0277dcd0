package citewire.eval.trial;

/** What was done to a sentence of an article before a checker is asked about it. */
public enum TrialKind {
    VERBATIM("verbatim"),
    VOICE("active and passive"),
    CLAUSE_ORDER("clause order"),
    SHORTENED("shortened"),
    NUMBER_FORMAT("number format"),
    DATE_RESOLVED("date resolved"),
    REPORTING_VERB("reporting verb"),
    SURNAME("surname or whole name"),
    COMPRESSED("idle words left out"),
    SYNONYMS("synonyms"),
    JOINED("two sentences joined"),
    NUMBER("wrong number"),
    DATE("wrong date"),
    NAME("wrong name"),
    QUOTATION("altered quotation"),
    NEGATION("negation"),
    ROLES("subject and object"),
    ATTRIBUTION("wrong attribution"),
    MERGED("merged events"),
    STALE("stale fact");

    private final String label;

    TrialKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether what it makes is still true. */
    public boolean supported() {
        return switch (this) {
            case VERBATIM,
                    VOICE,
                    CLAUSE_ORDER,
                    SHORTENED,
                    NUMBER_FORMAT,
                    DATE_RESOLVED,
                    REPORTING_VERB,
                    SURNAME,
                    COMPRESSED,
                    SYNONYMS,
                    JOINED -> true;
            case NUMBER, DATE, NAME, QUOTATION, NEGATION, ROLES, ATTRIBUTION, MERGED, STALE -> false;
        };
    }
}
