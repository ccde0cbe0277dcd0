/** Makes the README's pictures from the demo's page; the command stands in CONTRIBUTING.md. */
@NullMarked
package citewire.pictures;

import org.jspecify.annotations.NullMarked;
