package org.pacta.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Text;

/**
 * Looks through a workbook before it is read: it is a zip file, and a small one may be made so that there is more in it
 * than fits into memory. What is counted is what comes out, not what the file says would.
 */
final class XlsxLimits {

    private static final int MOST_PARTS = 1_000;

    /** How many times as large all may be as the file; tables come out some 10 to 50 times as large. */
    private static final long MOST_TIMES = 200;

    private static final long ALWAYS = 64L << 20;

    /** Whatever the file: with more, it would keep others waiting for long only by being looked through. */
    static final long NEVER = 4L << 30;

    /** Of each part that is not read row by row: texts that are shared, styles. */
    private static final long MOST_AT_ONCE = 64L << 20;

    private static final Text TOO_MUCH =
            Text.of("There is more in the workbook than can be read from one; save it as CSV.");
    private static final Text NONE = Text.of("This is not a workbook (XLSX).");

    private final long mostOfAll;
    private final Runnable meanwhile;
    private long all;

    private XlsxLimits(long size, Runnable meanwhile) {
        this.mostOfAll = mostOfAll(size);
        this.meanwhile = meanwhile;
    }

    /** How much may be in a file of a size. */
    static long mostOfAll(long size) {
        return Math.min(NEVER, Math.max(ALWAYS, size * MOST_TIMES));
    }

    /**
     * Why a file cannot be read as a workbook, in a sentence; null if it can.
     *
     * @param meanwhile is run time and again; what it throws ends it
     */
    static @Nullable Text refusal(Path file, Runnable meanwhile) throws IOException {
        XlsxLimits limits = new XlsxLimits(Files.size(file), meanwhile);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS || zip.getEntry("xl/workbook.xml") == null) {
                return NONE;
            }
            Set<String> names = new HashSet<>();
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                // Of two that are called the same, one would be looked at and the other one read.
                if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
                    return NONE;
                }
                try (InputStream content = zip.getInputStream(part)) {
                    if (!limits.allow(content)) {
                        return TOO_MUCH;
                    }
                }
            }
            return null;
        } catch (ZipException e) {
            return NONE;
        }
    }

    private boolean allow(InputStream content) throws IOException {
        byte[] buffer = new byte[1 << 16];
        SheetLimits sheet = new SheetLimits();
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            meanwhile.run();
            size += read;
            all += read;
            for (int i = 0; i < read; i++) {
                if (!sheet.allow(buffer[i])) {
                    return false;
                }
            }
            if (all > mostOfAll || (!sheet.isOne && size > MOST_AT_ONCE)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is in one sheet, byte by byte: no row and no text that would not fit, and nothing far off. Any part may be read
     * as a sheet, wherever it lies and whatever else it is; there are rows in it from {@code <sheetData} on.
     */
    private static final class SheetLimits {

        /** Bytes from one angle bracket to the next: of a text, with all of its characters escaped. */
        private static final int LONGEST_TEXT = 1 << 20;

        /** Angle brackets from the end of one row to the end of the next. */
        private static final int MOST_IN_A_ROW = 200_000;

        /** The last column is XFD. */
        private static final int LETTERS = 3;

        private static final byte[] ROW_ENDS = {'<', '/', 'r', 'o', 'w', '>'};
        private static final byte[] ROWS = {'s', 'h', 'e', 'e', 't', 'D', 'a', 't', 'a'};

        private boolean isOne;

        /** How much of the name of the element has been seen that has the rows; -1 where none begins. */
        private int beginning = -1;

        private int text;
        private int brackets;
        private int ending;

        /** How much of {@code r="} has been seen; the letters after it. */
        private int naming;

        private int letters;
        private int before = ' ';

        boolean allow(byte b) {
            if (!isOne) {
                begin(b);
                return true;
            }
            text = b == '<' ? 0 : text + 1;
            brackets += b == '<' ? 1 : 0;
            ending = b == ROW_ENDS[ending] ? ending + 1 : b == '<' ? 1 : 0;
            if (ending == ROW_ENDS.length) {
                ending = 0;
                brackets = 0;
            }
            // In UTF-16, or with letters that are escaped, nothing of this would be seen.
            return b != 0 && text <= LONGEST_TEXT && brackets <= MOST_IN_A_ROW && isNear(b);
        }

        private void begin(byte b) {
            if (b == 0) {
                // As in UTF-16, between any two letters.
                return;
            }
            if (b == '<' || b == ':') {
                beginning = 0;
            } else {
                beginning = beginning >= 0 && b == ROWS[beginning] ? beginning + 1 : -1;
            }
            isOne = beginning == ROWS.length;
        }

        /** Where a cell is said to stand, there is a list as long as that. */
        private boolean isNear(byte b) {
            boolean blank = b == ' ' || b == '\t' || b == '\n' || b == '\r';
            boolean nameBegins = before == ' ' || before == '\t' || before == '\n' || before == '\r' || before == ':';
            before = b;
            if (naming == 3) {
                boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
                letters += letter ? 1 : 0;
                naming = letter || b == '&' ? 3 : 0;
                return letters <= LETTERS && b != '&';
            }
            letters = 0;
            if (b == 'r' && nameBegins) {
                naming = 1;
            } else if (naming == 1 && b == '=') {
                naming = 2;
            } else if (naming == 2 && (b == '"' || b == '\'')) {
                naming = 3;
            } else if (!blank) {
                naming = 0;
            }
            return true;
        }
    }
}
