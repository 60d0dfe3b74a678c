package org.pacta.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table that is on its way out. */
final class Table {

    private final TableFormat format;
    private final Columns columns;
    private final Rows<ObjectNode> rows;
    private final Map<String, String> query;
    private final List<Map<String, String>> dictionary;
    private final boolean marked;

    /**
     * @param columns all that there may be; those that only come when asked for are left out where no row has them
     * @param query what was asked, for those who find the file later
     * @param dictionary what the columns mean
     * @param marked whether a CSV file begins with a byte-order mark
     */
    Table(
            TableFormat format,
            Columns columns,
            Rows<ObjectNode> rows,
            Map<String, String> query,
            List<Map<String, String>> dictionary,
            boolean marked) {
        this.format = format;
        this.columns = columns;
        this.rows = rows;
        this.query = query;
        this.dictionary = dictionary;
        this.marked = marked;
    }

    TableFormat format() {
        return format;
    }

    /** Where the rows go, in one of the formats. */
    interface Target {

        void head(List<Column> columns) throws IOException;

        void row(ObjectNode row) throws IOException;

        /** After the last row; not called if something went wrong before. */
        void end() throws IOException;
    }

    private Target target(OutputStream to) {
        return switch (format) {
            case CSV -> new CsvTarget(to, marked);
            case NDJSON -> new NdjsonTarget(to);
            case XLSX -> new XlsxTarget(to, dictionary, query);
            case JSON -> throw new IllegalStateException("JSON is answered as it is");
        };
    }

    void write(OutputStream to) throws IOException {
        Writing writing = new Writing(target(to));
        try {
            rows.walk(writing::portion);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        writing.end();
    }

    /** The head is written when the first rows are there, as what they have tells which columns there are. */
    private final class Writing {

        private final Target target;
        private @Nullable List<Column> head;

        Writing(Target target) {
            this.target = target;
        }

        void portion(List<ObjectNode> portion) {
            try {
                if (head == null) {
                    head(portion);
                }
                for (ObjectNode row : portion) {
                    target.row(row);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void head(List<ObjectNode> portion) throws IOException {
            List<Column> there = new ArrayList<>(columns.all());
            there.removeIf(column -> column.optional() && portion.stream().allMatch(row -> column.value(row) == null));
            head = there;
            target.head(there);
        }

        void end() throws IOException {
            if (head == null) {
                head(List.of());
            }
            target.end();
        }
    }
}
