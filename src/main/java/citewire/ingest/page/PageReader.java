package citewire.ingest.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a page's bytes: a byte order mark wins over the header, the header over the page's own word, UTF-8 is assumed. */
final class PageReader {

    /** Pages of news are smaller by far; what stands behind it is not read. */
    private static final int MOST_BYTES = 12_000_000;

    /** Browsers stop at as many elements within each other. */
    private static final int DEEPEST = 256;

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private PageReader() {}

    static Document read(Page page) {
        var bytes = page.bytes();
        var read = bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
        try {
            var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
            return DataUtil.load(new ByteArrayInputStream(read), charset(page.contentType()), "", parser);
        } catch (IOException | IllegalArgumentException e) {
            // the page itself names a charset that there is not
            return Jsoup.parse(new String(read, StandardCharsets.UTF_8), "");
        }
    }

    /** Null where the header names none that is known. */
    private static @Nullable String charset(@Nullable String contentType) {
        var named = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!named.find()) {
            return null;
        }
        try {
            return Charset.forName(named.group(1)).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
