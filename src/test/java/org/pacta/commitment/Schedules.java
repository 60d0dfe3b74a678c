package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.pacta.model.RecordedAt;

/** Reporting schedules for tests that have no database. */
public final class Schedules {

    private Schedules() {}

    /** For a statement {@code statement}, set at noon of a day. */
    public static ReportingSchedule ofStatement(String setOn, String firstDueOn, int everyMonths) {
        return set(
                setOn,
                new ReportingSchedule(
                        UUID.randomUUID(), "statement", null, LocalDate.parse(firstDueOn), everyMonths, null));
    }

    /** For a commitment {@code commitment}, set at noon of a day. */
    public static ReportingSchedule ofCommitment(String setOn, String firstDueOn, int everyMonths) {
        return set(
                setOn,
                new ReportingSchedule(
                        UUID.randomUUID(), null, "commitment", LocalDate.parse(firstDueOn), everyMonths, null));
    }

    /** Edited at noon of a day. */
    public static void edit(ReportingSchedule schedule, String editedOn, String firstDueOn, int everyMonths) {
        schedule.edit(LocalDate.parse(firstDueOn), everyMonths, null, noon(editedOn));
    }

    public static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static ReportingSchedule set(String day, ReportingSchedule schedule) {
        return RecordedAt.instant(noon(day), schedule);
    }
}
