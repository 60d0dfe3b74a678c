package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.AssignmentRole;
import org.pacta.model.LocalizedText;
import org.pacta.progress.Status;

/** An assignment with how it stands, by the reports and by the assessments. */
@Schema(name = "AssignmentDetail")
record AssignmentDetail(
        String id,
        String party,
        @Schema(description = "What the party is called.") LocalizedText partyName,
        AssignmentRole role,
        @Schema(description = "Which institution of the party is responsible.") @Nullable LocalizedText institution,
        @Schema(description = "The first day on which it binds.") LocalDate bindingFrom,
        @Schema(description = "The day by which it has to be kept; null for one that is continuing.") @Nullable
                LocalDate effectiveDueOn,
        boolean applicable,
        @Nullable String notApplicableBecause,
        @Schema(description = "How it stands by accepted reports; null while it does not bind yet or any more.")
                @Nullable
                Stood reported,
        @Schema(description = "How it stands by assessments; null while it does not bind yet or any more.") @Nullable
                Stood assessed,
        @Schema(description = "Whether the assignment itself is made up, to show how it would look.")
                boolean illustrative) {

    /** A status and what it rests on. */
    @Schema(name = "Stood")
    record Stood(
            Status status,
            @Schema(description = "The accepted report that it stands by.") @Nullable UUID report,
            @Schema(description = "The assessment that it stands by.") @Nullable UUID assessment,
            @Schema(description = "Whether the status rests on something made up.") boolean illustrative) {

        static @Nullable Stood from(@Nullable AssignmentStanding standing) {
            return standing == null
                    ? null
                    : new Stood(standing.status(), standing.report(), standing.assessment(), standing.illustrative());
        }
    }

    static AssignmentDetail from(
            Assignment assignment,
            LocalizedText partyName,
            @Nullable AssignmentStanding reported,
            @Nullable AssignmentStanding assessed) {
        return new AssignmentDetail(
                assignment.id(),
                assignment.party(),
                partyName,
                assignment.role(),
                assignment.institution(),
                assignment.bindingFrom(),
                assignment.effectiveDueOn(),
                assignment.applicable(),
                assignment.notApplicableBecause(),
                Stood.from(reported),
                Stood.from(assessed),
                assignment.illustrative());
    }
}
