package citewire.ingest.file;

import citewire.domain.Article;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads article files. Every article of a file ends as a {@link Reading}, so that a bad one never stops the rest. */
public final class ArticleFiles {

    private static final int MAX_FAULT = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper SEQUENCE = new JsonMapper();

    private final int maxLineBytes;
    private final int maxFileBytes;

    /**
     * @param maxLineBytes a longer line of a JSON-lines file is rejected
     * @param maxFileBytes any other file that holds more, unzipped, is rejected
     */
    public ArticleFiles(int maxLineBytes, int maxFileBytes) {
        this.maxLineBytes = maxLineBytes;
        this.maxFileBytes = maxFileBytes;
    }

    /** Reads the articles of one file in their order; never throws for what the file holds or lacks. */
    public void read(Path file, Consumer<Reading> to) {
        try {
            switch (form(file)) {
                case TEXT, MARKDOWN, HTML -> to.accept(new Reading.Read(file.toString(), null, single(file)));
                case JSON -> readJson(file, to);
                case JSON_LINES -> readLines(file, to);
            }
        } catch (UnreadableArticle e) {
            to.accept(new Reading.Rejected(file.toString(), e.line(), e.reason()));
        } catch (IOException e) {
            to.accept(new Reading.Rejected(file.toString(), null, Content.reason(e)));
        }
    }

    private static Form form(Path file) throws UnreadableArticle {
        if (Files.notExists(file)) {
            throw new UnreadableArticle("there is no such file or folder");
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableArticle("it is no regular file");
        }
        return Form.of(file)
                .orElseThrow(() -> new UnreadableArticle("its kind is not known: article files are " + Form.KNOWN));
    }

    private Article single(Path file) throws IOException, UnreadableArticle {
        var bytes = Content.all(file, maxFileBytes);
        var draft = switch (form(file)) {
            case HTML -> new HtmlArticle().read(bytes);
            case MARKDOWN -> new MarkdownArticle().read(Content.text(bytes));
            case TEXT, JSON, JSON_LINES -> TextArticle.read(Content.text(bytes));
        };
        var name = Form.name(file);
        return draft.dated(Dates.leading(name)).article(file.toString(), name);
    }

    private void readJson(Path file, Consumer<Reading> to) throws IOException, UnreadableArticle {
        var text = Content.text(Content.all(file, maxFileBytes));
        int articles = 0;
        int depth = 0;
        int line = 1;
        try (var parser = SEQUENCE.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                if (token == JsonToken.START_ARRAY) {
                    depth++;
                } else if (token == JsonToken.END_ARRAY) {
                    depth--;
                } else {
                    boolean alone = articles++ == 0 && depth == 0;
                    to.accept(reading(file, alone ? null : line, parser.readValueAsTree()));
                }
            }
        } catch (JsonProcessingException e) {
            throw broken(e, e.getLocation() == null ? line : e.getLocation().getLineNr());
        }
        if (articles == 0) {
            throw new UnreadableArticle("the file holds no article");
        }
    }

    private static Reading reading(Path file, @Nullable Integer line, JsonNode object) {
        try {
            var article = JsonArticle.draft(object).article(file.toString(), Form.name(file));
            return new Reading.Read(file.toString(), line, article);
        } catch (UnreadableArticle e) {
            return new Reading.Rejected(file.toString(), line, e.reason());
        }
    }

    private static UnreadableArticle broken(JsonProcessingException e, @Nullable Integer line) {
        return new UnreadableArticle("broken JSON: " + Text.line(e.getOriginalMessage(), MAX_FAULT), line);
    }

    private void readLines(Path file, Consumer<Reading> to) throws IOException, UnreadableArticle {
        try (var in = Content.open(file)) {
            var lines = new Lines(in, maxLineBytes);
            try {
                refuseBinary(lines.start());
                if (readLines(file, lines, to) == 0) {
                    throw new UnreadableArticle("the file is empty");
                }
            } catch (IOException e) {
                throw new UnreadableArticle(Content.reason(e), Math.max(1, lines.number()));
            }
        }
    }

    private static void refuseBinary(byte[] start) throws UnreadableArticle {
        if (Content.utf16(start)) {
            throw new UnreadableArticle("it is UTF-16: save JSON lines as UTF-8", 1);
        }
        Content.refuseBinary(start);
    }

    private int readLines(Path file, Lines lines, Consumer<Reading> to) throws IOException {
        int articles = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            var reading = reading(file, line);
            if (reading != null) {
                to.accept(reading);
                articles++;
            }
        }
        return articles;
    }

    /** Null for a blank line. */
    private @Nullable Reading reading(Path file, Lines.Line line) {
        try {
            var text = text(line.bytes());
            return text.isBlank() ? null : reading(file, line.number(), object(text));
        } catch (UnreadableArticle e) {
            return new Reading.Rejected(file.toString(), line.number(), e.reason());
        }
    }

    private String text(@Nullable ByteArrayOutputStream bytes) throws UnreadableArticle {
        if (bytes == null) {
            throw new UnreadableArticle("the line is longer than " + maxLineBytes
                    + " bytes: shorten it, or raise ingest.maxLineBytes in config/citewire.yaml");
        }
        var text = Content.decoded(bytes.toByteArray(), 0, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static JsonNode object(String text) throws UnreadableArticle {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw broken(e, null);
        }
    }
}
