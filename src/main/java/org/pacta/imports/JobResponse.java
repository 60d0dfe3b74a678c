package org.pacta.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job as clients see it. */
@Schema(name = "Job")
record JobResponse(
        UUID id,
        @Schema(description = "What is imported, as in the address of its list.") String noun,
        @Schema(description = "Whether nothing is to be changed, only checked.") boolean dryRun,
        @Schema(description = "Of the file: csv, xlsx, ndjson or json.") String format,
        @Nullable String charset,
        @Nullable String delimiter,
        @Schema(description = "The size of the file.") long bytes,
        @Schema(
                        description =
                                "Where it is DONE all of it is there (of a dry run: would be); where it is FAILED or CANCELLED"
                                        + " nothing is.")
                JobState state,
        @Schema(description = "Why it failed.") @Nullable String reason,
        @Schema(description = "How much of the file is done, 0 to 100.") int percent,
        @Schema(description = "Known once the file has been read to its end.") @Nullable Long rowsTotal,
        long rowsDone,
        @Schema(description = "Rows with faults; `/faults` has them.") long rowsFailed,
        long created,
        long updated,
        @Schema(description = "Rows that say what is there already.") long unchanged,
        @Schema(
                        description =
                                "Columns of new rows that were not taken, as only the service sets them: such as the status of"
                                        + " a statement, which becomes ADOPTED by its adoption. In a row about what is there, such a"
                                        + " column is a fault where it differs.")
                List<String> ignoredColumns,
        @Nullable Long rowsPerSecond,
        @Schema(description = "How often it was begun: again, when the node that had it went down.") int attempts,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static JobResponse from(Job job) {
        ImportOrder order = job.order();
        return new JobResponse(
                job.id(),
                order.noun(),
                order.dryRun(),
                order.format().label(),
                order.charset(),
                order.delimiter(),
                job.bytes(),
                job.state(),
                job.reason(),
                job.percent(),
                job.rowsTotal(),
                job.rowsDone(),
                job.rowsFailed(),
                job.created(),
                job.updated(),
                job.unchanged(),
                job.ignoredColumns(),
                job.rowsPerSecond(),
                job.attempts(),
                job.queuedAt(),
                job.startedAt(),
                job.finishedAt());
    }
}
