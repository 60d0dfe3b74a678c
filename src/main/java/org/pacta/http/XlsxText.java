package org.pacta.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in the cells of a workbook. They are of type text, which no spreadsheet runs, and so stand as they are, but for
 * characters that XML cannot hold or would change: those are written as spreadsheets do, {@code _x000D_}, and so is the
 * underscore of what looks like that already (ECMA-376, part 1, 22.9.2.19).
 */
final class XlsxText {

    /** What a cell can hold. */
    static final int MOST = 32_767;

    private static final String NOT_IN_XML = "[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]";

    /** Blanks at either end are not kept without more ado. What is written for either begins with an underscore, too. */
    private static final Pattern WRITTEN = Pattern.compile(
            "_(?=x[0-9A-Fa-f]{4}(_|\\s\\z|" + NOT_IN_XML + "))|\\A\\s|\\s\\z|" + NOT_IN_XML,
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern READ = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LEFT_OUT = Pattern.compile("\\[left out: \\d+ characters]");

    private XlsxText() {}

    static String written(String text) {
        String escaped = LEFT_OUT.matcher(text).matches()
                ? escaped(text.charAt(0)) + text.substring(1)
                : WRITTEN.matcher(text)
                        .replaceAll(found -> escaped(found.group().charAt(0)));
        return escaped.length() <= MOST ? escaped : "[left out: " + text.length() + " characters]";
    }

    /** Whether a text was longer than a cell can hold. What it says is not known, and so nothing is said of it. */
    static boolean isLeftOut(String cell) {
        return LEFT_OUT.matcher(cell).matches();
    }

    static String read(String cell) {
        return cell.contains("_x")
                ? READ.matcher(cell)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                : cell;
    }

    private static String escaped(char c) {
        return String.format(java.util.Locale.ROOT, "_x%04X_", (int) c);
    }
}
