/** The nouns: records and sealed types that every room speaks, made of the JDK alone. */
@NullMarked
package citewire.domain;

import org.jspecify.annotations.NullMarked;
