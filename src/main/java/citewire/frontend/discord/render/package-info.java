/** Answers and articles as Discord messages: escaped, within Discord's limits, without a side effect. */
@NullMarked
package citewire.frontend.discord.render;

import org.jspecify.annotations.NullMarked;
