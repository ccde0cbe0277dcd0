/** Article files as articles: text, Markdown, HTML and JSON, each also gzipped. Nothing in them is trusted, and no network is used. */
@NullMarked
package citewire.ingest.file;

import org.jspecify.annotations.NullMarked;
