/** The commands that list, open, take in and extract articles. */
@NullMarked
package citewire.frontend.terminal.article;

import org.jspecify.annotations.NullMarked;
