/** Copies of one wire story are recognised, however they were headed, shortened or edited. */
@NullMarked
package citewire.ingest.story;

import org.jspecify.annotations.NullMarked;
