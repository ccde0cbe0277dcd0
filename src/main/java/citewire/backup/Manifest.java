package citewire.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup holds, and how to know that it is whole.
 *
 * @param format of the archive, {@value #FORMAT} today
 * @param program the version of the program that made it
 * @param schema of the store
 */
public record Manifest(int format, String program, int schema, Instant made, List<Entry> files) {

    static final int FORMAT = 1;

    private static final JsonMapper JSON = new JsonMapper();

    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * A file in the archive.
     *
     * @param bytes before it was compressed
     * @param sha256 of them, in hexadecimal digits
     */
    public record Entry(String name, long bytes, String sha256) {}

    byte[] json() {
        var json = JSON.createObjectNode()
                .put("format", format)
                .put("program", program)
                .put("schema", schema)
                .put("made", made.toString());
        var list = json.putArray("files");
        for (Entry file : files) {
            list.addObject().put("name", file.name()).put("bytes", file.bytes()).put("sha256", file.sha256());
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written as JSON", e);
        }
    }

    /** @throws IOException where it is none */
    static Manifest read(byte[] json) throws IOException {
        try {
            var read = JSON.readTree(json);
            var files = new ArrayList<Entry>();
            for (JsonNode file : read.path("files")) {
                files.add(new Entry(
                        file.path("name").asText(),
                        file.path("bytes").asLong(-1),
                        file.path("sha256").asText()));
            }
            return new Manifest(
                    read.path("format").asInt(0),
                    read.path("program").asText(),
                    read.path("schema").asInt(0),
                    Instant.parse(read.path("made").asText()),
                    files);
        } catch (DateTimeException e) {
            throw new IOException("its manifest says not when it was made", e);
        }
    }
}
