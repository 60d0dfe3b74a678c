package org.pacta.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Text;

/**
 * Reads a workbook: the sheet {@code data} and those on which it goes on, or else the first. What somebody typed into a
 * spreadsheet is taken for what it is meant as: the number 45000 in a column of dates is a day.
 */
final class XlsxReading extends TableReader {

    private static final String CONTINUED = "data \\d+";

    private final Columns columns;
    private @Nullable ReadableWorkbook workbook;
    private Iterator<Sheet> sheets = List.<Sheet>of().iterator();
    private @Nullable Stream<org.dhatim.fastexcel.reader.Row> rows;
    private Iterator<org.dhatim.fastexcel.reader.Row> onSheet =
            List.<org.dhatim.fastexcel.reader.Row>of().iterator();
    private List<@Nullable Column> head = List.of();
    private long before = -XlsxTarget.LINES;
    private long line;

    XlsxReading(Path file, Columns columns, Runnable meanwhile) throws IOException {
        this.columns = columns;
        Text refusal = XlsxLimits.refusal(file, meanwhile);
        if (refusal != null) {
            broken(1, refusal);
            return;
        }
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            sheets = dataIn(workbook).iterator();
            if (!nextSheet()) {
                broken(1, Text.of("There is nothing in the workbook."));
            }
        } catch (IOException | RuntimeException e) {
            broken(1, Text.of("This is not a workbook (XLSX)."));
        }
    }

    private static List<Sheet> dataIn(ReadableWorkbook workbook) {
        Optional<Sheet> data = workbook.findSheet("data");
        return data.map(first -> Stream.concat(
                                Stream.of(first), workbook.getSheets().filter(sheet -> sheet.getName()
                                        .matches(CONTINUED)))
                        .toList())
                .orElseGet(() -> workbook.getSheets().limit(1).toList());
    }

    /** To the first row after the head of the next sheet in which there is something. */
    private boolean nextSheet() throws IOException {
        do {
            closeSheet();
            if (!sheets.hasNext()) {
                return false;
            }
            before += XlsxTarget.LINES;
            rows = sheets.next().openStream();
            onSheet = rows.iterator();
        } while (!onSheet.hasNext());
        org.dhatim.fastexcel.reader.Row first = onSheet.next();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < first.getCellCount(); i++) {
            names.add(first.getOptionalCell(i).map(Cell::getText).orElse(""));
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isBlank()) {
            names.remove(names.size() - 1);
        }
        head = head(before + first.getRowNum(), names, columns);
        return true;
    }

    @Override
    @Nullable
    Row read() {
        try {
            do {
                while (onSheet.hasNext()) {
                    org.dhatim.fastexcel.reader.Row row = onSheet.next();
                    line = before + row.getRowNum();
                    if (row.stream().anyMatch(cell -> cell != null && cell.getType() != CellType.EMPTY)) {
                        return row(row);
                    }
                }
            } while (nextSheet());
            return null;
        } catch (IOException | RuntimeException e) {
            end();
            return unreadable(line + 1, Text.of("From here on the workbook cannot be read."));
        }
    }

    private Row row(org.dhatim.fastexcel.reader.Row row) {
        List<Said> cells = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            Column column = head.get(i);
            Cell cell = row.getOptionalCell(i).orElse(null);
            cells.add(column == null || cell == null ? Said.NOTHING : XlsxCell.said(column, cell));
        }
        for (int i = head.size(); i < row.getCellCount(); i++) {
            if (row.getOptionalCell(i)
                    .filter(cell -> cell.getType() != CellType.EMPTY)
                    .isPresent()) {
                return unreadable(line, Text.of("There are cells beyond the columns of the head."));
            }
        }
        return row(line, head, cells, columns);
    }

    private void closeSheet() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeSheet();
        if (workbook != null) {
            workbook.close();
        }
    }
}
