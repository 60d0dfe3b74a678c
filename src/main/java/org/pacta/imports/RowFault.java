package org.pacta.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a file, and where.
 *
 * @param line where the row begins, from 1; in a workbook the number of the row
 * @param column as in the head of a table; null where the whole row is meant
 * @param value what stands there, cut off where it is long; null if nothing does
 * @param pointer JSON pointer into the row
 */
@Schema(name = "JobFault", description = "One thing that is wrong in a file, and where.")
record RowFault(
        @Schema(description = "Where the row begins, from 1; in a workbook the number of the row.") long line,
        @Schema(description = "As in the head of a table; null where the whole row is meant.") @Nullable String column,
        @Schema(description = "What stands there, cut off where it is long; null if nothing does.") @Nullable
                String value,
        @Schema(description = "What is wrong with it.") String reason,
        @Schema(description = "JSON pointer into the row.") String pointer) {

    private static final int MAX_COLUMN = 300;
    private static final int MAX_VALUE = 200;
    private static final int MAX_REASON = 2000;
    private static final int MAX_POINTER = 500;

    RowFault {
        column = column == null ? null : cut(column, MAX_COLUMN);
        value = value == null ? null : cut(value, MAX_VALUE);
        reason = cut(reason, MAX_REASON);
        pointer = cut(pointer, MAX_POINTER);
    }

    /** Without what the databases do not keep, and not in the middle of a character. */
    private static String cut(String text, int most) {
        String kept = text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", "\uFFFD");
        if (kept.length() > most) {
            kept = kept.substring(0, most - 1) + "\u2026";
        }
        return kept.replaceAll(
                "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]", "\uFFFD");
    }
}
