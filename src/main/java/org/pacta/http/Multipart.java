package org.pacta.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Fault;
import org.pacta.model.Template;
import org.pacta.model.Text;

/**
 * Takes a body of multipart/form-data (RFC 7578) apart as it comes in: part after part, each a stream, and never more of
 * it in memory than one buffer.
 */
final class Multipart {

    private static final int BUFFER = 65_536;
    private static final int MAX_HEADERS = 16_384;
    private static final int MAX_SKIPPED = 1_000_000;
    private static final int MAX_PARTS = 100;
    private static final int MAX_BOUNDARY = 70;

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private int parts;
    private boolean ended;

    /** @param boundary what the header Content-Type says that it is */
    Multipart(InputStream body, @Nullable String boundary) {
        if (boundary == null || boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
            throw malformed("The header Content-Type names no boundary between the parts, or one that is too long.");
        }
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        // The first delimiter has no line before it that would have to end.
        buffer[to++] = '\r';
        buffer[to++] = '\n';
    }

    /**
     * One part.
     *
     * @param header its header Content-Disposition
     * @param content what is in it, to be read before the next part is asked for
     */
    record Part(PartHeader header, InputStream content) {}

    /** The next part, null after the last. What of the one before was not read is passed over. */
    @Nullable
    Part next() throws IOException {
        if (ended) {
            return null;
        }
        new Content().skipToEnd();
        from += delimiter.length;
        String rest = line();
        if (rest.startsWith("--")) {
            ended = true;
            return null;
        }
        if (!rest.isBlank()) {
            throw malformed("There is something between a boundary and the end of its line.");
        }
        if (++parts > MAX_PARTS) {
            throw malformed("There are more than {0} parts.", MAX_PARTS);
        }
        return new Part(header(), new Content());
    }

    private PartHeader header() throws IOException {
        PartHeader found = null;
        int bytes = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            bytes += line.length();
            int colon = line.indexOf(':');
            if (colon < 1 || bytes > MAX_HEADERS) {
                throw malformed("The header of a part cannot be read.");
            }
            String name = line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            if (name.equalsIgnoreCase("Content-Disposition")) {
                found = PartHeader.of(value);
            } else if (name.equalsIgnoreCase("Content-Transfer-Encoding") && !value.matches("(?i)binary|8bit|7bit")) {
                throw malformed("A part is encoded as {0}; parts are sent as they are.", value);
            }
        }
        if (found == null) {
            throw malformed("A part has no header Content-Disposition.");
        }
        return found;
    }

    /** Up to the end of the line, or to the end of all after the last delimiter, which need not have one. */
    private String line() throws IOException {
        int end = from;
        while (true) {
            while (end + 1 < to) {
                if (buffer[end] == '\r' && buffer[end + 1] == '\n') {
                    String line = text(from, end);
                    from = end + 2;
                    return line;
                }
                end++;
            }
            int passed = end - from;
            if (passed > MAX_HEADERS) {
                throw malformed("The header of a part is too long.");
            }
            if (!fill()) {
                if (to - from >= 2 && buffer[from] == '-' && buffer[from + 1] == '-') {
                    return "--";
                }
                throw tooShort();
            }
            end = from + passed;
        }
    }

    private String text(int start, int end) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(buffer, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("The header of a part is not UTF-8.");
        }
    }

    /** Reads on, after what is still there. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read;
        try {
            read = body.read(buffer, to, buffer.length - to);
        } catch (EOFException e) {
            read = -1;
        }
        to += Math.max(read, 0);
        return read >= 0;
    }

    /**
     * Where in the buffer the next delimiter begins, or what may become one once more has come in; the end of what is
     * there if neither does.
     */
    private int delimiterOrItsBeginning() {
        for (int at = from; at < to; at++) {
            int matching = 0;
            while (matching < delimiter.length && at + matching < to && buffer[at + matching] == delimiter[matching]) {
                matching++;
            }
            if (matching == delimiter.length || at + matching == to) {
                return at;
            }
        }
        return to;
    }

    static ProblemException malformed(@Template String template, Object... arguments) {
        Text detail = Text.of(template, arguments);
        return new ProblemException(ProblemType.MALFORMED_BODY, detail, List.of(new Fault("", detail)));
    }

    private static ProblemException tooShort() {
        return malformed("The body ends before its last boundary.");
    }

    /** What is in the part at which the reader stands: all up to the next delimiter. */
    private final class Content extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int end = available(length);
            if (end == from) {
                return -1;
            }
            int copied = Math.min(length, end - from);
            System.arraycopy(buffer, from, bytes, offset, copied);
            from += copied;
            return copied;
        }

        void skipToEnd() throws IOException {
            int skipped = 0;
            for (int end = available(BUFFER); end > from; end = available(BUFFER)) {
                skipped += end - from;
                if (skipped > MAX_SKIPPED) {
                    throw malformed("There is too much that belongs to no part.");
                }
                from = end;
            }
        }

        /** The end of what of the part is in the buffer, at least one byte; where it stands if the part is at its end. */
        private int available(int wanted) throws IOException {
            int end = delimiterOrItsBeginning();
            while (wanted > 0 && end == from && to - from < delimiter.length) {
                if (!fill()) {
                    throw tooShort();
                }
                end = delimiterOrItsBeginning();
            }
            return end;
        }
    }
}
