/** Invented news to try the bot on, from this program's own resources. Knows no other room. */
@NullMarked
package citewire.newsroom;

import org.jspecify.annotations.NullMarked;
