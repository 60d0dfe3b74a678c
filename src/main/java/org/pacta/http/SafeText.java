package org.pacta.http;

import java.util.regex.Pattern;

/**
 * Texts in the cells of a CSV file, of which a spreadsheet would run some as formulas. Such a text, one that begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line break, has an apostrophe put before it, which is taken off
 * when it is read. So is the empty text, which is not nothing, and one that has just apostrophes before any of those.
 */
final class SafeText {

    /** With the wide forms that spreadsheets in East Asia take for the same. */
    private static final Pattern IN_NEED =
            Pattern.compile("'*([=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*)?", Pattern.DOTALL);

    private SafeText() {}

    static String written(String text) {
        return IN_NEED.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && IN_NEED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
