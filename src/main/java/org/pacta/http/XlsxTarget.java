package org.pacta.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook: the rows in the sheet {@code data}, and on in {@code data 2} where Excel has no more lines; what the
 * columns mean in {@code dictionary}; what was asked in {@code query}. Numbers are numbers, and dates are dates, where a
 * spreadsheet can hold them without losing anything, else text. Instants are text: spreadsheets know no time zones.
 */
final class XlsxTarget implements Table.Target {

    static final int LINES = 1_048_576;

    private static final int AT_ONCE = 500;

    /** Spreadsheets calculate with binary numbers of 64 bits. */
    private static final int DIGITS = 15;

    /** Before it, spreadsheets disagree by a day. */
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private final Workbook workbook;
    private final List<Map<String, String>> dictionary;
    private final Map<String, String> query;
    private List<Column> columns = List.of();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int line;
    private long rows;

    XlsxTarget(OutputStream to, List<Map<String, String>> dictionary, Map<String, String> query) {
        this.dictionary = dictionary;
        this.query = query;
        workbook = new Workbook(new LeftOpen(to), "Pacta", "1.0");
    }

    @Override
    public void head(List<Column> all) throws IOException {
        columns = all;
        next();
    }

    private Worksheet next() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = begin(
                sheets == 1 ? "data" : "data " + sheets,
                columns.stream().map(Column::name).toList());
        line = 1;
        return sheet;
    }

    private Worksheet begin(String name, List<String> heads) {
        Worksheet begun = workbook.newWorksheet(name);
        begun.freezePane(0, 1);
        for (int i = 0; i < heads.size(); i++) {
            begun.inlineString(0, i, heads.get(i));
            begun.style(0, i).bold().set();
        }
        return begun;
    }

    @Override
    public void row(ObjectNode row) throws IOException {
        Worksheet on = sheet == null || line == LINES ? next() : sheet;
        for (int i = 0; i < columns.size(); i++) {
            JsonNode value = columns.get(i).value(row);
            if (value != null) {
                cell(on, i, columns.get(i), value);
            }
        }
        line++;
        rows++;
        if (line % AT_ONCE == 0) {
            on.flush();
        }
    }

    private void cell(Worksheet on, int i, Column column, JsonNode value) {
        String text = column.text(value);
        if (value.isNumber() && isExact(value.decimalValue())) {
            on.value(line, i, value.decimalValue());
        } else if (value.isBoolean()) {
            on.value(line, i, value.booleanValue());
        } else if (column.kind() == Column.Kind.DATE && !LocalDate.parse(text).isBefore(FIRST)) {
            on.value(line, i, LocalDate.parse(text));
            on.style(line, i).format("yyyy-mm-dd").set();
        } else if (!text.isEmpty() || column.kind().isText() && !value.isArray()) {
            on.inlineString(line, i, XlsxText.written(text));
        }
    }

    private static boolean isExact(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= DIGITS;
    }

    @Override
    public void end() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        Worksheet meanings = begin("dictionary", List.of("column", "type", "bounds", "meaning"));
        int at = 1;
        for (Map<String, String> entry : dictionary) {
            if (columns.stream().anyMatch(column -> column.name().equals(entry.get("column")))) {
                int i = 0;
                for (String text : entry.values()) {
                    meanings.inlineString(at, i++, XlsxText.written(text));
                }
                at++;
            }
        }
        meanings.finish();
        Worksheet asked = begin("query", List.of("what", "value"));
        at = 1;
        for (Map.Entry<String, String> entry : query.entrySet()) {
            asked.inlineString(at, 0, XlsxText.written(entry.getKey()));
            asked.inlineString(at++, 1, XlsxText.written(entry.getValue()));
        }
        asked.inlineString(at, 0, "rows");
        asked.value(at, 1, rows);
        asked.finish();
        workbook.finish();
    }

    /** The server closes it, and only if all went well. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
