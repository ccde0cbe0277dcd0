/** What an owner does with feeds, one class a command. */
@NullMarked
package citewire.frontend.terminal.feed;

import org.jspecify.annotations.NullMarked;
