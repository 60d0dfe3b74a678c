package org.pacta.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Text;

/** Reads the objects of a JSON array, or the items of a page of a list; what an object has replaces, as in NDJSON. */
final class JsonReading extends TableReader {

    private static final Text NO_TABLE = Text.of("This is neither a JSON array nor a page of a list, with its items.");

    private final BufferedReader text;
    private final JsonParser parser;

    JsonReading(Path file, Reading reading) throws IOException {
        text = TextFile.open(file, reading.charset());
        parser = Json.parser(text);
        try {
            if (!findItems()) {
                broken(1, NO_TABLE);
            }
        } catch (JsonProcessingException e) {
            broken(line(), NO_TABLE);
        }
    }

    private boolean findItems() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean items = parser.currentName().equals("items");
                first = parser.nextToken();
                if (items) {
                    break;
                }
                parser.skipChildren();
                first = null;
            }
        }
        return first == JsonToken.START_ARRAY;
    }

    @Override
    @Nullable
    Row read() {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return null;
            }
            if (token == null) {
                end();
                return unreadable(line(), Text.of("The file ends in the midst of the JSON."));
            }
            long line = line();
            JsonNode item = Json.value(parser);
            return item instanceof ObjectNode object
                    ? new Row(line, there -> there.deepCopy().setAll(object), List.of())
                    : unreadable(line, Text.of("This is not a JSON object."));
        } catch (IOException e) {
            end();
            return unreadable(line(), Text.of("From here on this is not JSON."));
        }
    }

    private long line() {
        return Math.max(1, parser.currentLocation().getLineNr());
    }

    @Override
    public void close() throws IOException {
        parser.close();
        text.close();
    }
}
