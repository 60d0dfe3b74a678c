package org.pacta.scoreboard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;

/** Statuses as numbers, in SQL and here. */
final class StatusColumns {

    /** From what is worst to what is best. The other statuses say nothing of how far something has come. */
    private static final List<Status> LEVELS =
            List.of(Status.REGRESSED, Status.NOT_STARTED, Status.LIMITED, Status.SUBSTANTIAL, Status.COMPLETE);

    private StatusColumns() {}

    /** How far a status is along the way from regress to completion; null for one that does not say. */
    static String level(String column) {
        return numbers(column, LEVELS);
    }

    /** The same of a status; null of none, too. */
    static @Nullable Integer level(@Nullable Status status) {
        return status == null || !LEVELS.contains(status) ? null : LEVELS.indexOf(status);
    }

    /** Where a status has its place in lists. */
    static String order(String column) {
        return numbers(column, Arrays.asList(Status.values()));
    }

    /** The same of a status; null of none. */
    static @Nullable Integer order(@Nullable Status status) {
        return status == null ? null : status.ordinal();
    }

    private static String numbers(String column, List<Status> statuses) {
        return statuses.stream()
                .map(status -> " when '" + status.name() + "' then " + statuses.indexOf(status))
                .collect(Collectors.joining("", "case " + column, " end"));
    }
}
