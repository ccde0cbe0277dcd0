/** The reports of an answer: its articles with the sentences that were found or quoted of each. */
@NullMarked
package citewire.ask.compare.report;

import org.jspecify.annotations.NullMarked;
