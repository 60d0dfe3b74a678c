package org.pacta.commitment;

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
import org.pacta.model.Slug;

/** What a client says of a reporting schedule. */
@Schema(
        description =
                "When reports are expected, for a statement or for one commitment, whose own schedules stand in place "
                        + "of those of its statement. "
                        + "An edit is for the future only: what had been due by then stays due, and who had reported by then for a "
                        + "later day has done so.",
        examples =
                """
        {"commitment": "sco-cj-20-c01", "firstDueOn": "2026-12-31", "everyMonths": 6, "illustrative": true}""")
@Shown(ReportingScheduleResponse.class)
public record ReportingScheduleRequest(
        @Schema(description = "The statement whose commitments are to be reported on; never changes.")
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                @Nullable
                String statement,
        @Schema(description = "Or the one commitment that is to be reported on; never changes.")
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                @Nullable
                String commitment,
        @Schema(description = "The first day, from which the months are counted: after 31 January comes 28 February.")
                @NotNull
                LocalDate firstDueOn,
        @NotNull @Min(1) @Max(120) Integer everyMonths,
        @Schema(description = "The last day on which a report can be due; absent for no end.") @Nullable
                LocalDate lastDueOn,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources)
        implements Coherent {

    @Override
    public Faults faults() {
        return new Faults()
                .order(firstDueOn, lastDueOn, "/lastDueOn", "The last report cannot be due before the first.")
                .when(
                        (statement == null) == (commitment == null),
                        "",
                        "A schedule is for a statement or for a commitment: one of the two.");
    }
}
