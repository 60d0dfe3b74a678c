package org.pacta.model;

/** Text that both databases can hold and a line of a log can show. */
public final class PlainText {

    /** What {@link #isStorable} asks for, as far as the regular expressions of all languages can say it. */
    public static final String PATTERN = "^[^" + PlainText.UNSTORABLE + "]*$";

    /** The characters that it does without, as they stand between brackets. */
    public static final String UNSTORABLE = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF";

    /**
     * One line that is not blank. Which character is the first that is no space is no question, so that there is one way to
     * try; with {@code \S} between two parts that take it as well, the work would grow with the square of the length.
     */
    public static final String LINE =
            "^ *[^\\u0000-\\u0020\\u007F-\\u009F\\uFFFE\\uFFFF][^\\u0000-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF]*$";

    private PlainText() {}

    /** No control characters but tab and line ends, no half of a surrogate pair, no non-character. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                return false;
            }
            if (c == '\uFFFE' || c == '\uFFFF') {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
