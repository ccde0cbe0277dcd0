package citewire.model;

import citewire.domain.TextSpan;
import citewire.domain.Vector;

/**
 * A piece of a text as the embedding model reads it.
 *
 * @param span where it stands in the text
 * @param state what it means there, of length 1
 */
public record Token(TextSpan span, Vector state) {}
