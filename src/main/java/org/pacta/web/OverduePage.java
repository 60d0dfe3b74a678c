package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;

/**
 * What should have been there by a day, and is not.
 *
 * @param gist in one sentence
 * @param choices to see all of it, or commitments or reports alone
 * @param csv all of it as a table
 * @param api all of it by the interface
 * @param leftOut a sentence that says whose reports are not counted, as they are too many; empty if all are
 * @param unlisted a sentence that says whose assignments are not listed, as they are too many; empty if all are
 * @param next the address of the next page; null if there is none
 */
record OverduePage(
        Frame frame,
        Language language,
        View view,
        Controls controls,
        String gist,
        List<Choice> choices,
        List<Row> rows,
        String csv,
        String api,
        String leftOut,
        String unlisted,
        @Nullable String next)
        implements TemplateInstance {

    /**
     * @param count how many are late
     * @param chosen whether that is what is shown
     */
    record Choice(String name, String address, long count, boolean chosen) {}

    /**
     * What was due on a day of one commitment.
     *
     * @param what a word for it: the commitment itself, or reports on it
     */
    record Row(
            LocalDate dueOn,
            long days,
            String what,
            Said commitment,
            String commitmentPage,
            List<Owing> owing,
            boolean illustrative) {}

    /** @param level how it stands with the party; null where its report is missing */
    record Owing(Said party, String page, @Nullable Level level) {}
}
