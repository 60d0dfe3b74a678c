package org.pacta.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes CSV as RFC 4180 has it: UTF-8, with commas, lines ending with CR and LF; no cell is run by a spreadsheet. */
final class CsvTarget implements Table.Target {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final OutputStream to;
    private final CsvWriter writer;
    private final boolean marked;
    private List<Column> columns = List.of();

    /** @param marked whether there is a byte-order mark, without which Excel takes UTF-8 for something else */
    CsvTarget(OutputStream to, boolean marked) {
        this.to = to;
        this.marked = marked;
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new OnlyCell())
                .build(to, StandardCharsets.UTF_8);
    }

    /** A line in which there is nothing at all is no row; an empty cell that is alone on it has quotation marks. */
    private final class OnlyCell implements QuoteStrategy {

        @Override
        public boolean quoteEmpty(int line, int cell) {
            return columns.size() == 1;
        }
    }

    @Override
    public void head(List<Column> all) throws IOException {
        columns = all;
        if (marked) {
            to.write(BYTE_ORDER_MARK);
        }
        writer.writeRecord(all.stream().map(Column::name).toList());
    }

    @Override
    public void row(ObjectNode row) {
        List<String> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            JsonNode value = column.value(row);
            String text = column.text(value);
            boolean emptyList = value != null && value.isArray() && text.isEmpty();
            boolean safe = value == null || value.isNumber() || value.isBoolean() || emptyList;
            cells.add(safe ? text : SafeText.written(text));
        }
        writer.writeRecord(cells);
    }

    @Override
    public void end() throws IOException {
        writer.flush();
    }
}
