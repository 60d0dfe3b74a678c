package org.pacta.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.Invalid;
import org.pacta.model.PlainText;

/**
 * A row of a file that is imported, in the shape of an item of the noun's list: what is absent stays as it is, null says
 * that there is no value.
 *
 * @param line where it begins in the file, from 1
 * @param values what it says by itself
 * @param read the row as it was read
 */
public record ImportedRow(long line, ObjectNode values, TableReader.Row read) {

    private static final int MAX_KEY = 200;
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    public static ImportedRow of(TableReader.Row row) {
        return new ImportedRow(row.line(), row.object(), row);
    }

    /** What it says of a thing that is there. */
    public ObjectNode over(ObjectNode there) {
        return read.over(there);
    }

    /**
     * A part of the key.
     *
     * @throws Invalid if the row does not have it
     */
    public String text(String column) {
        String text = textOrNull(column);
        if (text == null) {
            throw new Faults()
                    .add("/" + column, "This is needed: it says what the row is about.")
                    .invalid();
        }
        return text;
    }

    public @Nullable String textOrNull(String column) {
        JsonNode value = values.path(column);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty()) {
            return null;
        }
        String text = value.isContainerNode() ? "" : value.asText();
        if (text.isEmpty() || text.length() > MAX_KEY || !PlainText.isStorable(text)) {
            throw new Faults().add("/" + column, "This is not a name or an id.").invalid();
        }
        return text;
    }

    /** A whole number that is a part of the key. */
    public int number(String column) {
        String text = text(column);
        if (!text.matches("[0-9]{1,9}")) {
            throw new Faults().add("/" + column, "This is not a whole number.").invalid();
        }
        return Integer.parseInt(text);
    }

    public UUID uuid(String column) {
        String text = text(column);
        if (!UUID_SHAPE.matcher(text).matches()) {
            throw new Faults().add("/" + column, "This is not a UUID.").invalid();
        }
        return UUID.fromString(text);
    }

    /** The id of what piles up: a new one if the row has none. */
    public UUID idOrNew() {
        return textOrNull("id") == null ? Ids.next() : uuid("id");
    }

    /** Whether the key has just been made for it. */
    public boolean hasNewId(Object key) {
        return key instanceof UUID && textOrNull("id") == null;
    }
}
