package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;

/**
 * How one assignment stood: what is behind a figure of the scoreboard.
 *
 * @param dueOn its own due day, or else the commitment's; null for one that is continuing
 * @param report the accepted report that it stood by; null if it was none
 * @param assessment the assessment that it stood by; null if it was none
 * @param raw what the latest assessment on the scale that was asked for found; null if none was asked for
 * @param score what that is worth on the scale
 * @param illustrative whether it rests on something made up
 */
@Schema(name = "AssignmentStanding")
public record AssignmentStanding(
        String assignment,
        String commitment,
        String party,
        String statement,
        @Nullable LocalDate dueOn,
        Status status,
        @Nullable UUID report,
        @Nullable UUID assessment,
        @Nullable String raw,
        @Nullable BigDecimal score,
        boolean illustrative,
        StandingLinks links) {}
