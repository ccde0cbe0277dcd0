package citewire.eval.trial.fact;

/** What a fact is. Only one of the same sort can stand in its place. */
public enum Sort {
    MONEY,
    PERCENTAGE,
    COUNT,
    AGE,
    /** What is counted or measured in, or a magnitude: "miles", "million". */
    UNIT,
    WEEKDAY,
    MONTH,
    DAY,
    YEAR,
    /** Told from the day of the report: "yesterday", "last month". */
    RELATIVE,
    PERSON,
    ORGANISATION,
    CITY,
    STATE,
    COUNTRY;

    /** "percentage". */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
