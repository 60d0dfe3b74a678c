package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Address;
import org.pacta.http.Language;
import org.pacta.progress.Status;

/**
 * The assignments behind a figure.
 *
 * @param group which group of a roll-up they are, in words; null if they are of all
 * @param list the same by the interface
 * @param next the address of the next page of them; null if there is none
 */
record AssignmentsPage(
        Frame frame,
        Language language,
        View view,
        Controls controls,
        @Nullable String group,
        List<Row> rows,
        long total,
        Address list,
        @Nullable String next)
        implements TemplateInstance {

    /**
     * @param level null of one that is not applicable
     * @param reason why it does not apply; null of one that does
     * @param awaited whether the reader sees that a report on it waits for its review
     */
    record Row(
            Said commitment,
            String commitmentPage,
            Said party,
            String partyPage,
            Status status,
            @Nullable Level level,
            @Nullable String reason,
            boolean awaited,
            @Nullable LocalDate dueOn,
            boolean illustrative) {}
}
