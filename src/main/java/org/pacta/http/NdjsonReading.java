package org.pacta.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Text;

/** Reads lines of which each is a JSON object: what it has replaces, what it does not have stays. */
final class NdjsonReading extends TableReader {

    /** In characters. */
    private static final int LONGEST_LINE = 4 << 20;

    private final BufferedReader text;
    private long line;

    NdjsonReading(Path file, Reading reading) throws IOException {
        text = TextFile.open(file, reading.charset());
    }

    @Override
    @Nullable
    Row read() {
        try {
            StringBuilder found = new StringBuilder();
            while (nextLine(found)) {
                line++;
                if (found.length() > LONGEST_LINE) {
                    return unreadable(line, Text.of("The line is longer than {0} characters.", LONGEST_LINE));
                }
                if (!found.toString().isBlank()) {
                    return row(found.toString());
                }
            }
            return null;
        } catch (IOException e) {
            end();
            return unreadable(line + 1, Text.of("From here on the file cannot be read."));
        }
    }

    private Row row(String json) {
        if (json.indexOf(TextFile.UNREADABLE) >= 0) {
            return unreadable(line, Text.of("There are bytes that are no characters in the encoding of the file."));
        }
        try {
            JsonNode read = Json.read(json);
            return read instanceof ObjectNode object
                    ? new Row(line, there -> there.deepCopy().setAll(object), java.util.List.of())
                    : unreadable(line, Text.of("This is not a JSON object."));
        } catch (JsonProcessingException e) {
            return unreadable(line, Text.of("This is not a JSON object on one line."));
        }
    }

    /** No more of it is kept than a line may have. */
    private boolean nextLine(StringBuilder found) throws IOException {
        found.setLength(0);
        int c = text.read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n') {
            if (found.length() <= LONGEST_LINE) {
                found.append((char) c);
            }
            c = text.read();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
