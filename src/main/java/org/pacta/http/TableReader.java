package org.pacta.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Template;
import org.pacta.model.Text;

/**
 * Reads a table that somebody sends in, a row at a time, however many there are. What cannot be read is told and not
 * thrown: the faults of the head by {@link #faults}, those of each row with the row, and reading goes on with the next.
 */
public abstract class TableReader implements Iterator<TableReader.Row>, AutoCloseable {

    private static final int SHOWN = 200;

    private final List<CellFault> faults = new ArrayList<>();
    private @Nullable Row next;
    private boolean ended;

    /**
     * How a file of text is to be read.
     *
     * @param charset null if the file says it by a byte-order mark, or is UTF-8
     * @param delimiter between the cells of CSV; null to take from the head which of comma, semicolon and tab it is
     */
    public record Reading(@Nullable Charset charset, @Nullable Character delimiter) {

        public static final Reading AS_IT_SAYS = new Reading(null, null);
    }

    /**
     * One thing in a table that cannot be read.
     *
     * @param line counts from 1, the head included; in XLSX the number of the row, on from sheet to sheet
     * @param column its name; null if the fault is one of the whole row
     * @param value what the cell says, the beginning of it if it is long; null if the fault is one of the whole row
     * @param reason a sentence for the person who has to mend it
     */
    public record CellFault(long line, @Nullable String column, @Nullable String value, Text reason) {}

    /**
     * One row.
     *
     * @param line where it begins
     * @param over what it says, over what is there already
     * @param faults what in it cannot be read; what can be is in the object nevertheless
     * @param leftOut columns of which it does not say what there is, as that was too long for a cell
     */
    public record Row(long line, UnaryOperator<ObjectNode> over, List<CellFault> faults, List<Column> leftOut) {

        Row(long line, UnaryOperator<ObjectNode> over, List<CellFault> faults) {
            this(line, over, faults, List.of());
        }

        /** What the row says by itself; an empty cell says null. */
        public ObjectNode object() {
            return over(JsonNodeFactory.instance.objectNode());
        }

        /**
         * What the row says of a thing that is there: properties of which it has no column stay as they are.
         *
         * @param there the JSON of the thing as it is answered
         */
        public ObjectNode over(ObjectNode there) {
            return over.apply(there);
        }
    }

    /**
     * @param columns those that the table may have
     * @throws ProblemException 400 if the file is not of that format at all
     */
    public static TableReader open(Path file, TableFormat format, Columns columns, Reading reading) throws IOException {
        return open(file, format, columns, reading, () -> {});
    }

    /**
     * The same.
     *
     * @param meanwhile is run time and again where it takes long to open it; what it throws ends that
     */
    public static TableReader open(Path file, TableFormat format, Columns columns, Reading reading, Runnable meanwhile)
            throws IOException {
        return switch (format) {
            case CSV -> new CsvReading(file, columns, reading);
            case NDJSON -> new NdjsonReading(file, reading);
            case XLSX -> new XlsxReading(file, columns, meanwhile);
            case JSON -> new JsonReading(file, reading);
        };
    }

    /**
     * What is wrong with the head, once the table is open; with all of them once it has been read to its end, as a workbook
     * has one on each of its sheets.
     */
    public final List<CellFault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            next = read();
            ended |= next == null;
        }
        return next != null;
    }

    @Override
    public final Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    /** The table has no head that can be read, and so no rows. */
    final void broken(long line, Text reason) {
        faults.add(new CellFault(line, null, null, reason));
        end();
    }

    /** After this there is nothing more to be read. */
    final void end() {
        ended = true;
    }

    /** The next row; null if there is none. */
    abstract @Nullable Row read();

    @Override
    public abstract void close() throws IOException;

    /** Which columns stand where in a table, by its head; null where there is none that is known. */
    final List<@Nullable Column> head(long line, List<String> names, Columns columns) {
        List<@Nullable Column> head = new ArrayList<>();
        String known = String.join(", ", columns.names());
        Set<String> seen = new HashSet<>();
        for (String raw : names) {
            String name = raw.strip();
            Column column = columns.named(name);
            if (column == null) {
                faults.add(new CellFault(
                        line, shown(name), shown(name), Text.of("There is no such column. Known: {0}.", known)));
            } else if (!seen.add(name)) {
                faults.add(new CellFault(line, name, name, Text.of("This column is there twice.")));
                column = null;
            }
            head.add(column);
        }
        return head;
    }

    /**
     * What a cell says.
     *
     * @param text null if it says nothing, or that is not known
     * @param known whether what it says is known
     * @param wrong why it cannot be read, if that is seen before it is known what the column holds
     */
    record Said(@Nullable String text, boolean known, @Nullable Text wrong) {

        static final Said NOTHING = new Said(null, true, null);
        static final Said LEFT_OUT = new Said(null, false, null);

        static Said of(String text) {
            return new Said(text, true, null);
        }

        static Said wrong(@Nullable String text, @Template String reason) {
            return new Said(text, true, Text.of(reason));
        }

        JsonNode as(Column column) throws Column.UnreadableCell {
            if (wrong != null) {
                throw new Column.UnreadableCell(wrong);
            }
            return text == null ? column.nothing() : column.read(text);
        }
    }

    /** A row of cells; those of unknown columns have been told of already. */
    static Row row(long line, List<@Nullable Column> head, List<Said> cells, Columns columns) {
        List<CellFault> wrong = new ArrayList<>();
        List<Column> leftOut = new ArrayList<>();
        Map<String, JsonNode> said = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            Column column = head.get(i);
            Said cell = cells.get(i);
            if (column == null) {
                continue;
            }
            if (!cell.known()) {
                leftOut.add(column);
                continue;
            }
            try {
                said.put(column.name(), cell.as(column));
            } catch (Column.UnreadableCell e) {
                wrong.add(new CellFault(
                        line, column.name(), cell.text() == null ? null : shown(cell.text()), e.reason()));
            }
        }
        return new Row(line, there -> columns.over(said, there), wrong, leftOut);
    }

    static Row unreadable(long line, Text reason) {
        return new Row(line, there -> there, List.of(new CellFault(line, null, null, reason)));
    }

    private static String shown(String value) {
        String shown = value.replace(TextFile.UNREADABLE, '\uFFFD');
        return shown.length() <= SHOWN ? shown : shown.substring(0, shown.offsetByCodePoints(0, SHOWN / 2)) + "...";
    }
}
