package citewire.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Opens the folders that indexes live in. */
@FunctionalInterface
interface Disk {

    Disk REAL = FSDirectory::open;

    Directory open(Path folder) throws IOException;
}
