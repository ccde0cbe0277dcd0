/** Reading what there is: the commands that list and show articles, stories and sources. */
@NullMarked
package citewire.frontend.discord.articles;

import org.jspecify.annotations.NullMarked;
