package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.progress.ReportTrail.Made;

/** Whether a report had been made is asked of an instant, and what happened later does not change it. */
class ReportTrailTest {

    private static final UUID REPORT = UUID.randomUUID();
    private static final LocalDate PERIOD = LocalDate.of(2025, 5, 1);
    private static final Instant SUBMITTED = Instant.parse("2025-10-31T23:59:59.999999Z");
    private static final Instant RETURNED = Instant.parse("2025-11-20T10:00:00Z");
    private static final Instant AGAIN = Instant.parse("2026-02-01T10:00:00Z");
    private static final Instant REVOKED = Instant.parse("2026-06-01T10:00:00Z");

    private final ReportTrail whole = trail(REVOKED, SUBMITTED, AGAIN);

    @Test
    void it_is_not_there_before_it_is_submitted() {
        assertThat(whole.at(SUBMITTED.minusNanos(1000))).isEmpty();
        assertThat(whole.at(SUBMITTED)).isPresent();
    }

    @Test
    void what_is_returned_later_was_made_until_then() {
        assertThat(whole.at(RETURNED.minusNanos(1000)))
                .contains(new Made(REPORT, LocalDate.of(2025, 10, 31), LocalDate.of(2025, 10, 31), PERIOD));
        assertThat(whole.at(RETURNED)).isEmpty();
        assertThat(whole.at(AGAIN.minusNanos(1000))).isEmpty();
    }

    @Test
    void what_is_submitted_again_counts_from_the_first_submission() {
        assertThat(whole.at(AGAIN))
                .contains(new Made(REPORT, LocalDate.of(2025, 10, 31), LocalDate.of(2026, 2, 1), PERIOD.plusYears(1)));
    }

    @Test
    void what_is_revoked_counts_no_more_from_then_on() {
        assertThat(whole.at(REVOKED.minusNanos(1000))).isPresent();
        assertThat(whole.at(REVOKED)).isEmpty();
        assertThat(trail(null, SUBMITTED, AGAIN).at(REVOKED)).isPresent();
    }

    @Test
    void the_day_is_that_of_utc() {
        assertThat(trail(null, Instant.parse("2025-11-01T00:00:00Z")).at(AGAIN))
                .map(Made::firstOn)
                .contains(LocalDate.of(2025, 11, 1));
    }

    private static ReportTrail trail(@Nullable Instant revokedAt, Instant first, Instant... more) {
        return new ReportTrail(
                REPORT,
                more.length == 0
                        ? List.of(new Submission(first, PERIOD))
                        : List.of(new Submission(more[0], PERIOD.plusYears(1)), new Submission(first, PERIOD)),
                more.length == 0 ? List.of() : List.of(RETURNED),
                revokedAt);
    }
}
