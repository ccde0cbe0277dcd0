/** What somebody claims in a chat → what the articles say to it: supported, contradicted or not covered. */
@NullMarked
package citewire.ask.claim;

import org.jspecify.annotations.NullMarked;
