/** What a person reads in the terminal: answers, articles and passages as wrapped, coloured text. */
@NullMarked
package citewire.frontend.terminal.text;

import org.jspecify.annotations.NullMarked;
