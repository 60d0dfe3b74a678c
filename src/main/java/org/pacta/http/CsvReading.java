package org.pacta.http;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Text;

/** Reads CSV as RFC 4180 has it, and as spreadsheets write it: with semicolons or tabs, in any encoding. */
final class CsvReading extends TableReader {

    private static final int LONGEST_HEAD = 1 << 16;

    /** Of one row, in characters. */
    private static final int LONGEST_ROW = 4 << 20;

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\n]");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Columns columns;
    private final List<@Nullable Column> head;
    private @Nullable CsvRecord last;

    CsvReading(Path file, Columns columns, Reading reading) throws IOException {
        this.columns = columns;
        BufferedReader text = TextFile.open(file, reading.charset());
        char delimiter = reading.delimiter() == null ? delimiter(text) : reading.delimiter();
        reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text);
        records = reader.iterator();
        head = readHead();
    }

    private List<@Nullable Column> readHead() {
        try {
            if (records.hasNext()) {
                CsvRecord first = records.next();
                last = first;
                return head(first.getStartingLineNumber(), first.getFields(), columns);
            }
            broken(1, Text.of("There is nothing in the file."));
        } catch (CsvParseException | UncheckedIOException e) {
            broken(1, Text.of("This is not CSV."));
        }
        return List.of();
    }

    @Override
    @Nullable
    Row read() {
        try {
            return records.hasNext() ? row(records.next()) : null;
        } catch (CsvParseException e) {
            end();
            return unreadable(
                    afterLast(),
                    Text.of("From here on this is not CSV: a quotation mark is not closed, or closed too early."));
        } catch (UncheckedIOException e) {
            end();
            return unreadable(afterLast(), Text.of("From here on the file cannot be read."));
        }
    }

    private Row row(CsvRecord record) {
        last = record;
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != head.size()) {
            return unreadable(
                    line,
                    Text.of("There are {0} cells, and {1} columns in the head.", record.getFieldCount(), head.size()));
        }
        List<Said> cells = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            Column column = head.get(i);
            String cell = record.getField(i);
            boolean text = column != null && column.kind().isText();
            cells.add(cell.isEmpty() ? Said.NOTHING : Said.of(text ? SafeText.read(cell) : cell));
        }
        return row(line, head, cells, columns);
    }

    /** The line after the one on which the last row has ended that could be read. */
    private long afterLast() {
        if (last == null) {
            return 1;
        }
        long within = last.getFields().stream()
                .mapToLong(field -> LINE_BREAK.matcher(field).results().count())
                .sum();
        return last.getStartingLineNumber() + within + 1;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Whichever of the three the head has most of, outside of quotation marks. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEAD);
        int[] found = new int[3];
        boolean quoted = false;
        int c = text.read();
        for (int i = 1; i < LONGEST_HEAD && c >= 0 && (quoted || (c != '\n' && c != '\r')); i++) {
            quoted ^= c == '"';
            int which = ",;\t".indexOf(c);
            if (!quoted && which >= 0) {
                found[which]++;
            }
            c = text.read();
        }
        text.reset();
        return found[1] > found[0] && found[1] >= found[2] ? ';' : found[2] > found[0] ? '\t' : ',';
    }
}
