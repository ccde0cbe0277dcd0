/** The text of an article among all that stands on its page: split into blocks, pruned, and the densest part found. */
@NullMarked
package citewire.ingest.page.text;

import org.jspecify.annotations.NullMarked;
