package org.pacta.http;

import org.pacta.model.PlainText;

/**
 * Patterns as they hold for what is sent. The code says only what a text should look like beside being one that can be
 * kept, which {@link StrictJson} sees to; the contract has to say both, and in a way in which all regular expressions
 * agree: of {@code \s} they do not.
 */
final class ContractPatterns {

    /** {@link Character#isWhitespace}, as far as it can be kept. */
    private static final String SPACES =
            "\\u0009\\u000A\\u000D\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200A" + "\\u2028\\u2029\\u205F\\u3000";

    private static final String VISIBLE = "[^" + PlainText.UNSTORABLE + SPACES + "]";
    private static final String IN_LINE = "[^" + PlainText.UNSTORABLE + "\\u000A\\u000D\\u2028\\u2029]";

    /** Not blank. */
    static final String SOME_TEXT = "^[" + SPACES + "]*" + VISIBLE + "[^" + PlainText.UNSTORABLE + "]*$";

    private ContractPatterns() {}

    /** @param pattern as Bean Validation has it */
    static String ofPlainText(String pattern) {
        return switch (pattern) {
            case "\\S", "^[\\s\\S]*\\S[\\s\\S]*$" -> SOME_TEXT;
            default ->
                pattern.replace("[^\\s]", VISIBLE).replace("\\S", VISIBLE).replace(".*", IN_LINE + "*");
        };
    }
}
