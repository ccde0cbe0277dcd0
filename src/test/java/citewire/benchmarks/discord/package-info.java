/** How the bot fares in a busy Discord: the program as an owner runs it, in a process of its own, before the simulator. */
@NullMarked
package citewire.benchmarks.discord;

import org.jspecify.annotations.NullMarked;
