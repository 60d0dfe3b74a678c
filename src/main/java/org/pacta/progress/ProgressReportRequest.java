package org.pacta.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.Coherent;
import org.pacta.model.Faults;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;

/** What a party says in a report. */
@Schema(
        description = "What a party says it did on an assignment in a period.",
        examples =
                """
        {"assignment": "sco-cj-20-c01:kaz", "periodFrom": "2025-07-01", "periodTo": "2025-12-31",
         "claimedStatus": "LIMITED", "percent": 20,
         "narrative": {"texts": {"en": "An invented report, to show how it would look."}},
         "author": "Focal point", "illustrative": true}""")
@Shown(ProgressReportResponse.class)
public record ProgressReportRequest(
        @Schema(description = "Its id: commitment, colon, party. It never changes.", examples = "sco-cj-20-c01:kaz")
                @NotNull
                @Pattern(regexp = AssignmentId.PATTERN)
                @Size(max = AssignmentId.MAX_LENGTH)
                String assignment,
        @Schema(description = "The first day of the period.") @NotNull LocalDate periodFrom,
        @Schema(description = "The last day of the period.") @NotNull LocalDate periodTo,
        @NotNull ProgressStatus claimedStatus,
        @Schema(description = "How much is done by the party's own reckoning.") @Min(0) @Max(100) @Nullable
                Integer percent,
        @NotNull @MaxLength(MaxLength.TEXT) LocalizedText narrative,
        @Schema(
                        description =
                                "The first day on which it stood as claimed: not in the future, not before the period,"
                                        + " not before the assignment binds; the last day of the period if absent, and it moves with"
                                        + " that then.")
                @Nullable
                LocalDate effectiveOn,
        @Schema(description = "Who writes it.") @Size(min = 1, max = 200) @Nullable String author,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources)
        implements Coherent {

    @Override
    public Faults faults() {
        return new Faults()
                .order(periodFrom, periodTo, "/periodTo", "A period cannot end before it starts.")
                .order(
                        periodFrom,
                        effectiveOn,
                        "/effectiveOn",
                        "A report cannot take effect before its period starts.");
    }

    /** What a party would send to say again what it has said, without what follows by itself. */
    static ProgressReportRequest from(ProgressReport report) {
        return new ProgressReportRequest(
                report.assignment(),
                report.periodFrom(),
                report.periodTo(),
                report.claimedStatus(),
                report.percent(),
                report.narrative(),
                report.effectiveAtEndOfPeriod() ? null : report.effectiveOn(),
                report.author(),
                report.illustrative(),
                report.sources());
    }

    LocalDate effectiveOnOrPeriodTo() {
        return effectiveOn == null ? periodTo : effectiveOn;
    }

    ProgressReport.Content content() {
        return new ProgressReport.Content(periodFrom, periodTo, claimedStatus, percent, narrative, effectiveOn, author);
    }

    void applyTo(ProgressReport report) {
        report.describe(content());
        report.rest(Provenance.of(illustrative, sources));
    }
}
