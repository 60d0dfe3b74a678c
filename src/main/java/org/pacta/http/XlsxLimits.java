package org.pacta.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
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

    /** Of all parts that are not read row by row: texts that are shared, styles. */
    private static final long MOST_AT_ONCE = 64L << 20;

    /** Bytes from one angle bracket to the next: of a text, with all of its characters escaped. */
    private static final int LONGEST_TEXT = 1 << 20;

    /** Angle brackets from the end of one row to the end of the next. */
    private static final int MOST_IN_A_ROW = 200_000;

    private static final byte[] ROW_ENDS = {'<', '/', 'r', 'o', 'w', '>'};

    private final long mostOfAll;
    private long all;

    private XlsxLimits(long size) {
        mostOfAll = Math.max(ALWAYS, size * MOST_TIMES);
    }

    /** Why a file cannot be read as a workbook, in a sentence; null if it can. */
    static @Nullable Text refusal(Path file) throws IOException {
        XlsxLimits limits = new XlsxLimits(Files.size(file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS || zip.getEntry("xl/workbook.xml") == null) {
                return Text.of("This is not a workbook (XLSX).");
            }
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                try (InputStream content = zip.getInputStream(part)) {
                    if (!limits.allow(content, part.getName().startsWith("xl/worksheets/"))) {
                        return Text.of("There is more in the workbook than can be read from one; save it as CSV.");
                    }
                }
            }
            return null;
        } catch (java.util.zip.ZipException e) {
            return Text.of("This is not a workbook (XLSX).");
        }
    }

    private boolean allow(InputStream content, boolean inRows) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        int text = 0;
        int brackets = 0;
        int ending = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            all += read;
            if (all > mostOfAll || (!inRows && size > MOST_AT_ONCE)) {
                return false;
            }
            for (int i = 0; inRows && i < read; i++) {
                byte b = buffer[i];
                text = b == '<' ? 0 : text + 1;
                brackets += b == '<' ? 1 : 0;
                ending = b == ROW_ENDS[ending] ? ending + 1 : b == '<' ? 1 : 0;
                if (ending == ROW_ENDS.length) {
                    ending = 0;
                    brackets = 0;
                }
                if (text > LONGEST_TEXT || brackets > MOST_IN_A_ROW) {
                    return false;
                }
            }
        }
        return true;
    }
}
