/** The models: chat models of the providers an owner can choose from, and embedding in this process. */
@NullMarked
package citewire.model;

import org.jspecify.annotations.NullMarked;
