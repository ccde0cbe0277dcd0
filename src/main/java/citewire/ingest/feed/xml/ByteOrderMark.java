package citewire.ingest.feed.xml;

/**
 * What the first bytes tell of the encoding (XML 1.0, appendix F).
 *
 * @param encoding empty where they tell nothing
 * @param length of the mark, which is no part of the text
 */
record ByteOrderMark(String encoding, int length) {

    static ByteOrderMark of(byte[] bytes) {
        long four = first(bytes, 4);
        long two = four >>> 16;
        if (four == 0x0000FEFFL) {
            return new ByteOrderMark("utf-32be", 4);
        } else if (four == 0xFFFE0000L) {
            return new ByteOrderMark("utf-32le", 4);
        } else if (two == 0xFEFF) {
            return new ByteOrderMark("utf-16be", 2);
        } else if (two == 0xFFFE) {
            return new ByteOrderMark("utf-16le", 2);
        } else if (four >>> 8 == 0xEFBBBF) {
            return new ByteOrderMark("utf-8", 3);
        }
        return new ByteOrderMark(byMarkup(four), 0);
    }

    /** {@code <?xm} or its start, as the encodings that are not like ASCII write it. */
    private static String byMarkup(long four) {
        if (four == 0x4C6FA794L) {
            return "ibm037";
        } else if (four == 0x003C003FL) {
            return "utf-16be";
        } else if (four == 0x3C003F00L) {
            return "utf-16le";
        } else if (four == 0x0000003CL) {
            return "utf-32be";
        }
        return four == 0x3C000000L ? "utf-32le" : "";
    }

    private static long first(byte[] bytes, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | (i < bytes.length ? bytes[i] & 0xFF : 0xAA);
        }
        return value;
    }
}
