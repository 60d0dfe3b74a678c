package org.pacta.imports;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.http.TableFormat;
import org.pacta.http.TableReader;

/**
 * What a client wants of a file.
 *
 * @param noun as in its address
 * @param dryRun whether only to say what would come of it
 * @param charset of a text; null where its byte-order mark says it, or it is UTF-8
 * @param delimiter between the cells of a line; null where the first line shows it
 * @param language in which to tell what is wrong
 */
public record ImportOrder(
        String noun,
        TableFormat format,
        boolean dryRun,
        @Nullable String charset,
        @Nullable String delimiter,
        Language language) {

    TableReader.Reading reading() {
        return new TableReader.Reading(
                charset == null ? null : Charset.forName(charset), delimiter == null ? null : delimiter.charAt(0));
    }
}
