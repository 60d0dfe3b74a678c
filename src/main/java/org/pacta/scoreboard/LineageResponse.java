package org.pacta.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.http.RollUp;

/**
 * The chain of commitments to which one belongs.
 *
 * @param asOf the day on which the assignments stood so
 * @param knownBy as it was known then
 * @param steps from the earliest to the latest, each once, the one that is asked for among them
 * @param truncated whether there are more: only the nearest ones are there
 */
@RollUp(
        rows = "steps",
        first = {"asOf", "knownBy"})
@Schema(name = "Lineage")
public record LineageResponse(
        String commitment, LocalDate asOf, Instant knownBy, List<LineageStep> steps, boolean truncated) {}
