package citewire.ingest;

import citewire.ingest.file.Reading;
import java.util.function.Consumer;

/** Reads the articles of a web address. */
@FunctionalInterface
public interface AddressReader {

    /** Reads none. */
    AddressReader NONE = (address, to) -> to.accept(new Reading.Rejected(
            address, null, "addresses are not read from the web here: save the page as .html and name the file"));

    /** Never throws for what the address holds or lacks. */
    void read(String address, Consumer<Reading> to);
}
