package citewire.ask.check.rung;

/** What a sentence is checked for, in the order in which it is. */
public enum Check {
    FORMAT("it says something and cites what is there"),
    FIGURES("every figure is there"),
    DATES("every date is there"),
    QUOTATIONS("every quotation is verbatim"),
    NAMES("every name is there"),
    DENIAL("it denies what is denied, and nothing else"),
    PLACES("every fact stands where it stands there"),
    ORDER("who does and who suffers is the same"),
    SPEAKER("who is said to have said it did"),
    EVENT("its parts are told of one event"),
    WORDS("enough of its words are there"),
    NEWEST("no later report tells it otherwise"),
    ADDITIONS("it carries nothing that is not there");

    private final String told;

    Check(String told) {
        this.told = told;
    }

    /** What holds where it is passed. */
    public String told() {
        return told;
    }
}
