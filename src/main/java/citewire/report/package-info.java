/** What the owner is told of a week: what was asked, what nobody could answer, which feeds are dead, what it cost. */
@NullMarked
package citewire.report;

import org.jspecify.annotations.NullMarked;
