package org.pacta.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Template;
import org.pacta.model.Text;

/**
 * One column of a table: a place in the JSON of a row, and how a cell says what stands there.
 *
 * @param name as it heads the column: {@code name.texts.en}
 * @param kind what the cells hold
 * @param path the properties that lead there, from the outermost on
 * @param nullable whether there may be nothing there; an empty cell is an empty list where there may not
 * @param optional whether the JSON leaves it out where it was not asked for
 */
public record Column(String name, Kind kind, List<String> path, boolean nullable, boolean optional) {

    /** The languages that have columns of their own. */
    static final List<String> LANGUAGES = List.of("en", "ru", "zh-Hans");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");
    private static final Set<String> YES = Set.of("true", "истина");
    private static final Set<String> NO = Set.of("false", "ложь");

    /** What the cells of a column hold. */
    public enum Kind {
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        /** {@code true} or {@code false}; spreadsheets write them in capitals, and in Russian. */
        BOOLEAN,
        /** {@code 2025-04-23}. */
        DATE,
        /** {@code 2025-04-23T10:15:30Z}. */
        INSTANT,
        /** Texts with semicolons between, or the JSON of the list where that would not be clear. */
        LIST,
        /** The JSON of the texts in all languages that have no column of their own. */
        OTHER_TEXTS,
        JSON;

        /** Whether a spreadsheet could take what a cell holds for a formula. */
        boolean isText() {
            return this == TEXT || this == LIST || this == OTHER_TEXTS || this == JSON;
        }
    }

    /** Where it stands in the JSON of a row. */
    public String pointer() {
        return "/" + String.join("/", path);
    }

    /** What a row has there; null if nothing. */
    @Nullable
    JsonNode value(JsonNode row) {
        JsonNode at = row;
        for (String property : path) {
            at = at.path(property);
        }
        if (kind == Kind.OTHER_TEXTS && at.isObject()) {
            ObjectNode others = ((ObjectNode) at.deepCopy()).remove(LANGUAGES);
            at = others.isEmpty() ? NullNode.instance : others;
        }
        return at.isNull() || at.isMissingNode() ? null : at;
    }

    /** How a cell says it, before anything is done about formulas; empty if there is nothing. */
    String text(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        return switch (kind) {
            case TEXT, DATE, INSTANT -> value.isTextual() ? value.textValue() : value.asText();
            case WHOLE_NUMBER, NUMBER -> value.decimalValue().toPlainString();
            case BOOLEAN -> value.asText();
            case LIST -> isClear(value) ? joined(value) : Json.write(value);
            case OTHER_TEXTS, JSON -> Json.write(value);
        };
    }

    private boolean isClear(JsonNode list) {
        if (list.isEmpty()) {
            return !nullable;
        }
        for (JsonNode element : list) {
            String text = element.asText();
            if (text.isEmpty() || !text.strip().equals(text) || text.contains(";") || text.startsWith("[")) {
                return false;
            }
        }
        return true;
    }

    private static String joined(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asText()));
        return String.join(";", texts);
    }

    /**
     * What a cell says.
     *
     * @param cell as it was before anything was done about formulas
     * @throws UnreadableCell if it cannot hold that
     */
    JsonNode read(String cell) throws UnreadableCell {
        if (cell.indexOf(TextFile.UNREADABLE) >= 0) {
            throw new UnreadableCell("There are bytes that are no characters in the encoding of the file.");
        }
        String trimmed = cell.strip();
        return switch (kind) {
            case TEXT -> TextNode.valueOf(cell);
            case WHOLE_NUMBER -> whole(trimmed);
            case NUMBER -> DecimalNode.valueOf(number(trimmed));
            case BOOLEAN -> BooleanNode.valueOf(isTrue(trimmed));
            case DATE -> date(trimmed);
            case INSTANT -> instant(trimmed);
            case LIST -> list(cell);
            case OTHER_TEXTS -> texts(cell);
            case JSON -> json(cell);
        };
    }

    /** What an empty cell says. */
    JsonNode nothing() {
        return kind == Kind.LIST && !nullable ? JsonNodeFactory.instance.arrayNode() : NullNode.instance;
    }

    private static BigDecimal number(String text) throws UnreadableCell {
        if (!NUMBER.matcher(text).matches()) {
            throw new UnreadableCell("This is not a number as 1234.5 is.");
        }
        return new BigDecimal(text);
    }

    private static JsonNode whole(String text) throws UnreadableCell {
        BigDecimal number = number(text).stripTrailingZeros();
        if (number.scale() > 0) {
            throw new UnreadableCell("This is not a whole number.");
        }
        BigInteger whole = number.toBigIntegerExact();
        return whole.bitLength() < 64
                ? JsonNodeFactory.instance.numberNode(whole.longValueExact())
                : JsonNodeFactory.instance.numberNode(whole);
    }

    private static boolean isTrue(String text) throws UnreadableCell {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(lower) && !NO.contains(lower)) {
            throw new UnreadableCell("This is neither true nor false.");
        }
        return YES.contains(lower);
    }

    private static JsonNode date(String text) throws UnreadableCell {
        try {
            return TextNode.valueOf(Dates.parse(text).toString());
        } catch (DateTimeException e) {
            throw new UnreadableCell("This is not a date as 2025-04-23 is.");
        }
    }

    private static JsonNode instant(String text) throws UnreadableCell {
        try {
            Dates.instant(text);
            return TextNode.valueOf(text);
        } catch (DateTimeException e) {
            throw new UnreadableCell("This is not an instant as 2025-04-23T10:15:30Z is.");
        }
    }

    private static JsonNode list(String cell) throws UnreadableCell {
        if (cell.startsWith("[")) {
            JsonNode list = json(cell);
            for (JsonNode element : list) {
                if (!element.isTextual()) {
                    throw new UnreadableCell("This is not a list of texts.");
                }
            }
            return list;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String element : cell.split(";")) {
            if (!element.isBlank()) {
                list.add(element.strip());
            }
        }
        return list;
    }

    private static JsonNode texts(String cell) throws UnreadableCell {
        JsonNode texts = json(cell);
        if (!texts.isObject()) {
            throw new UnreadableCell("This is not a JSON object of texts by their language tags.");
        }
        return texts;
    }

    private static JsonNode json(String cell) throws UnreadableCell {
        try {
            return Json.read(cell);
        } catch (JsonProcessingException e) {
            throw new UnreadableCell("This is not JSON.");
        }
    }

    /** A cell that cannot hold what its column has. */
    static final class UnreadableCell extends Exception {

        private final transient Text reason;

        UnreadableCell(@Template String reason) {
            this(Text.of(reason));
        }

        UnreadableCell(Text reason) {
            super(reason.toString());
            this.reason = reason;
        }

        Text reason() {
            return reason;
        }
    }
}
