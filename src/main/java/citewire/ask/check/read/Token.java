package citewire.ask.check.read;

import citewire.domain.TextSpan;

/**
 * A word or a number of a sentence.
 *
 * @param word lower-cased, without a possessive ending; "not" for the end of "didn't"
 * @param stem as the index reads it; the word itself where the index leaves it out
 * @param telling whether it says something by itself, as "the" and "was" do not
 * @param pause whether punctuation other than a hyphen stands before it
 * @param span where it stands
 */
public record Token(String word, String stem, boolean telling, boolean pause, TextSpan span) {}
