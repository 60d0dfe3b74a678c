package org.pacta.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.pacta.http.TableReader.Said;

/**
 * What a cell of a workbook says, taken for what it is meant as by its column: 45000 is a day among dates, and 1 a text
 * among texts, as a spreadsheet makes a number of whatever looks like one.
 */
final class XlsxCell {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    /** Spreadsheets calculate with binary numbers, and write 1.1 as 1.1000000000000001. */
    private static final int DIGITS = 15;

    private XlsxCell() {}

    static Said said(Column column, Cell cell) {
        if (cell.getType() == CellType.EMPTY) {
            return Said.NOTHING;
        }
        if (cell.getType() == CellType.ERROR) {
            return Said.wrong(cell.getRawValue(), "There is an error of the spreadsheet in this cell.");
        }
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.STRING) {
            String text = cell.asString();
            return XlsxText.isLeftOut(text) ? Said.LEFT_OUT : Said.of(XlsxText.read(text));
        }
        if (raw == null || raw.isEmpty()) {
            return Said.NOTHING;
        }
        boolean isNumber =
                cell.getType() == CellType.NUMBER || NUMBER.matcher(raw).matches();
        if (cell.getType() == CellType.BOOLEAN) {
            return Said.of(raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false");
        }
        if (!isNumber) {
            return Said.of(XlsxText.read(raw));
        }
        return number(column, cell, raw);
    }

    private static Said number(Column column, Cell cell, String raw) {
        try {
            return switch (column.kind()) {
                case DATE -> day(cell, raw);
                case INSTANT -> Said.of(cell.asDate().toInstant(ZoneOffset.UTC).toString());
                case BOOLEAN -> Said.of(raw.equals("1") ? "true" : raw.equals("0") ? "false" : raw);
                case NUMBER, WHOLE_NUMBER -> Said.of(plain(raw));
                case TEXT, LIST, OTHER_TEXTS, JSON -> isDate(cell) ? day(cell, raw) : Said.of(plain(raw));
            };
        } catch (ExcelReaderException | ArithmeticException | DateTimeException e) {
            return Said.wrong(raw, "This is not a day that a spreadsheet has.");
        }
    }

    private static Said day(Cell cell, String raw) {
        LocalDateTime moment = cell.asDate();
        LocalDate day = moment.toLocalDate();
        return moment.equals(day.atStartOfDay())
                ? Said.of(day.toString())
                : Said.wrong(raw, "There is a time of day in it.");
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*(yy|d).*");
    }

    /** As the spreadsheet shows it. */
    private static String plain(String raw) {
        BigDecimal exact = new BigDecimal(raw);
        BigDecimal shown = exact.precision() > DIGITS ? BigDecimal.valueOf(exact.doubleValue()) : exact;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
