package org.pacta.http;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens files of text in whichever encoding they are: as their byte-order mark says, or else as the client does. */
final class TextFile {

    /** Stands where there are bytes that are no characters. It is none itself, and so in no text that could be kept. */
    static final char UNREADABLE = '\uFFFF';

    /** The longer ones first: that of UTF-16 begins that of UTF-32. */
    private static final Map<byte[], Charset> MARKS = marks();

    private static final int LONGEST_MARK = 4;

    /** As a character, in any encoding. */
    private static final char MARK = '\uFEFF';

    private TextFile() {}

    private static Map<byte[], Charset> marks() {
        Map<byte[], Charset> marks = new LinkedHashMap<>();
        marks.put(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}, Charset.forName("UTF-32LE"));
        marks.put(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF}, Charset.forName("UTF-32BE"));
        marks.put(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8);
        marks.put(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE);
        marks.put(new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE);
        return marks;
    }

    /**
     * @param charset what the client says; a byte-order mark goes before it, and UTF-8 is meant if there is neither
     */
    static BufferedReader open(Path file, @Nullable Charset charset) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            Charset found = skipMark(bytes);
            Charset used = found != null ? found : charset != null ? charset : StandardCharsets.UTF_8;
            BufferedReader text = new BufferedReader(
                    new InputStreamReader(
                            bytes,
                            used.newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                                    .replaceWith(String.valueOf(UNREADABLE))),
                    1 << 16);
            if (found == null) {
                skipMark(text);
            }
            return text;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** Of an encoding that only the client can say, such as GB18030. */
    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
    }

    private static @Nullable Charset skipMark(InputStream bytes) throws IOException {
        bytes.mark(LONGEST_MARK);
        byte[] first = bytes.readNBytes(LONGEST_MARK);
        bytes.reset();
        for (Map.Entry<byte[], Charset> mark : MARKS.entrySet()) {
            int length = mark.getKey().length;
            if (first.length >= length && Arrays.equals(first, 0, length, mark.getKey(), 0, length)) {
                bytes.skipNBytes(length);
                return mark.getValue();
            }
        }
        return null;
    }
}
