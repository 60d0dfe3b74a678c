package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;

/**
 * What is due when.
 *
 * @param gist in one sentence
 * @param only of which mark alone the table has rows, in words; null if it has those of all
 * @param all the address of the same with the rows of all marks
 * @param rows of the table: the first of them
 * @param next the address of further ones; null if there are none
 */
record TimelinePage(
        Frame frame,
        Language language,
        View view,
        Controls controls,
        String gist,
        TimelinePicture picture,
        @Nullable String only,
        String all,
        List<Row> rows,
        @Nullable String next)
        implements TemplateInstance {

    /**
     * What is due of a commitment on a day.
     *
     * @param firstDueOn the day on which it had been due at first; null if it was not moved
     * @param past whether any of it had not been completed by its day
     */
    record Row(
            LocalDate dueOn,
            @Nullable LocalDate firstDueOn,
            Said commitment,
            String page,
            long assignments,
            List<Count> counts,
            boolean past,
            boolean illustrative) {}

    /** How many stand so. */
    record Count(Level level, long count) {}
}
