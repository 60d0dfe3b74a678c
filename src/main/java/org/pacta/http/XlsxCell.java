package org.pacta.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
import org.pacta.http.TableReader.Said;

/**
 * What a cell of a workbook says, taken for what it is meant as by its column: 45000 is a day among dates, and 1 a text
 * among texts, as a spreadsheet makes a number of whatever looks like one.
 */
final class XlsxCell {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    /** What a formula comes to that cannot be calculated. */
    private static final Pattern FAILED = Pattern.compile(
            "#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|GETTING_DATA)");

    /** Spreadsheets calculate with binary numbers, and write 1.1 as 1.1000000000000001. */
    private static final int DIGITS = 15;

    private XlsxCell() {}

    static Said said(Column column, Cell cell) {
        String raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> Said.NOTHING;
            case ERROR -> error(raw);
            case STRING -> text(cell.asString());
            case BOOLEAN -> flag(raw);
            case NUMBER -> number(column, cell, raw);
            case FORMULA -> calculated(column, cell, raw);
        };
    }

    /** What a formula came to when the spreadsheet calculated last; and any text of which it is said that it is one. */
    private static Said calculated(Column column, Cell cell, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return cell.getFormula() == null
                    ? Said.NOTHING
                    : Said.wrong(
                            cell.getFormula(),
                            "This formula has no value: it was not calculated, or its text is empty. Put there what is meant.");
        }
        if (FAILED.matcher(raw).matches()) {
            return error(raw);
        }
        if (cell.getValue() instanceof String text) {
            return text(text);
        }
        return cell.getValue() instanceof Boolean ? flag(raw) : number(column, cell, raw);
    }

    private static Said error(@Nullable String raw) {
        return Said.wrong(raw, "There is an error of the spreadsheet in this cell.");
    }

    private static Said text(String text) {
        return XlsxText.isLeftOut(text) ? Said.LEFT_OUT : Said.of(XlsxText.read(text));
    }

    private static Said flag(@Nullable String raw) {
        return raw == null ? Said.NOTHING : Said.of(raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false");
    }

    private static Said number(Column column, Cell cell, @Nullable String raw) {
        if (raw == null || !NUMBER.matcher(raw).matches()) {
            // 1e999999999 would be written out.
            return raw == null || raw.isEmpty() ? Said.NOTHING : Said.of(raw);
        }
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
