package org.pacta.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as a line of a backup: an array of JSON, in UTF-8, without its line break. */
final class Line {

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Line() {}

    static byte[] of(ResultSet row, List<ColumnKind> kinds) throws SQLException, IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartArray();
            for (int i = 0; i < kinds.size(); i++) {
                if (row.getObject(i + 1) == null) {
                    json.writeNull();
                } else {
                    Object value = kinds.get(i).read(row, i + 1);
                    if (value instanceof Long number) {
                        json.writeNumber(number);
                    } else if (value instanceof Boolean truth) {
                        json.writeBoolean(truth);
                    } else {
                        json.writeString((String) value);
                    }
                }
            }
            json.writeEndArray();
        }
        return line.toByteArray();
    }

    static void bind(byte[] line, PreparedStatement statement, List<ColumnKind> kinds) throws SQLException {
        @Nullable Object[] values;
        try {
            values = MAPPER.readValue(line, Object[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (values.length != kinds.size()) {
            throw new UncheckedIOException(
                    new IOException("A row has another number of values than there are columns"));
        }
        for (int i = 0; i < values.length; i++) {
            kinds.get(i).bindNullable(statement, i + 1, values[i]);
        }
    }
}
