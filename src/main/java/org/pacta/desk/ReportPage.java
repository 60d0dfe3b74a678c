package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.model.LocalizedText;
import org.pacta.progress.ProgressReportState;
import org.pacta.progress.ProgressStatus;
import org.pacta.web.Frame;
import org.pacta.web.Said;

/**
 * A report: to write it, to decide on it, or to read it.
 *
 * @param id null while it was never saved
 * @param state null while it was never saved
 * @param words what was promised
 * @param reason why it was returned the last time; null if it was not
 * @param writable whether the caller may change and submit it now
 * @param reviewable whether the caller may accept or return it now
 * @param revocable whether the caller may take its acceptance back
 * @param accepted the media types of files that serve as evidence, with commas between them
 * @param seen what a change of it sends as If-Match; null while it was never saved
 * @param before the last one that was accepted on the same assignment; null if there is none
 */
record ReportPage(
        Frame frame,
        Language language,
        @Nullable UUID id,
        String assignment,
        Said commitment,
        String commitmentPage,
        Said party,
        @Nullable Said words,
        @Nullable ProgressReportState state,
        @Nullable String reason,
        Content content,
        List<Proof> evidence,
        @Nullable Content before,
        List<Proof> evidenceBefore,
        List<ProgressStatus> statuses,
        boolean writable,
        boolean reviewable,
        boolean revocable,
        String accepted,
        @Nullable String seen)
        implements TemplateInstance {

    /**
     * What it says.
     *
     * @param claimed null while nothing is claimed
     * @param narrative null while nothing is told
     */
    record Content(
            LocalDate periodFrom,
            LocalDate periodTo,
            @Nullable ProgressStatus claimed,
            @Nullable Integer percent,
            @Nullable LocalizedText narrative,
            @Nullable LocalDate effectiveOn,
            @Nullable String author,
            boolean illustrative) {}

    /**
     * Evidence.
     *
     * @param address where it is
     * @param file its name and size; null of something on the web
     * @param accepted the media types of files that serve as evidence, with commas between them
     * @param seen what a change of it sends as If-Match
     */
    record Proof(UUID id, Said title, String address, @Nullable String file, String seen) {}
}
