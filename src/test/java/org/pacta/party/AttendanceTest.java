package org.pacta.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.model.RuleBroken;
import org.pacta.model.Text;

/** What it is to have left: to have been in, and not to be in any more. */
class AttendanceTest {

    @Test
    void the_last_day_is_a_day_on_which_it_was_still_there() {
        Attendance attendance = attendance(period("2001-06-15", "2025-08-31"));

        assertThat(left(attendance, "2025-08-31")).isEmpty();
        assertThat(left(attendance, "2025-09-01")).contains(LocalDate.parse("2025-08-31"));
    }

    @Test
    void who_never_was_in_has_not_left() {
        assertThat(left(new Attendance(), "2025-09-01")).isEmpty();
        Attendance attendance = attendance(period("2025-09-02", null));
        assertThat(left(attendance, "2025-09-01")).isEmpty();
        assertThat(attendance.left("other", "kaz", LocalDate.parse("2030-01-01")))
                .isEmpty();
        assertThat(attendance.left("sco", "uzb", LocalDate.parse("2030-01-01"))).isEmpty();
    }

    @Test
    void who_changes_its_standing_stays() {
        Attendance attendance = attendance(period("2001-06-15", "2025-08-31"), period("2025-09-01", null));

        assertThat(left(attendance, "2025-08-31")).isEmpty();
        assertThat(left(attendance, "2025-09-01")).isEmpty();
    }

    @Test
    void who_comes_back_had_left_only_in_between() {
        Attendance attendance = attendance(period("2020-01-01", "2021-12-31"), period("2010-01-01", "2015-12-31"));

        assertThat(left(attendance, "2009-12-31")).isEmpty();
        assertThat(left(attendance, "2016-01-01")).contains(LocalDate.parse("2015-12-31"));
        assertThat(left(attendance, "2020-01-01")).isEmpty();
        assertThat(left(attendance, "2022-01-01")).contains(LocalDate.parse("2021-12-31"));
    }

    @Test
    void the_refusal_names_the_organization_and_the_last_day() {
        Attendance attendance = attendance(period("2001-06-15", "2025-08-31"));

        assertThatCode(() -> attendance.refuseIfLeft("sco", "kaz", LocalDate.parse("2025-08-31"), Text.of("nothing.")))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> attendance.refuseIfLeft("sco", "kaz", LocalDate.parse("2025-09-01"), Text.of("nothing.")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("'kaz' left 'sco', its last day there was 2025-08-31; nothing.");
    }

    @Test
    void it_had_left_on_every_day_after_one_on_which_it_was_there_and_on_no_other() {
        Random random = new Random(20250901);
        for (int history = 0; history < 300; history++) {
            List<LocalDate[]> periods = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60));
                periods.add(new LocalDate[] {from, random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(20))});
            }
            Attendance attendance = attendance(periods.toArray(LocalDate[][]::new));
            LocalDate lastThere = null;
            for (LocalDate day = LocalDate.of(2024, 12, 31); day.getYear() < 2026; day = day.plusDays(1)) {
                LocalDate today = day;
                boolean there =
                        periods.stream().anyMatch(p -> !p[0].isAfter(today) && (p[1] == null || !p[1].isBefore(today)));
                lastThere = there ? day : lastThere;
                assertThat(attendance.left("sco", "kaz", day))
                        .as("%s on %s", periods, day)
                        .isEqualTo(there ? Optional.empty() : Optional.ofNullable(lastThere));
            }
        }
    }

    private static Attendance attendance(LocalDate[]... periods) {
        Attendance attendance = new Attendance();
        for (LocalDate[] period : periods) {
            attendance.add("sco", "kaz", period[0], period[1]);
        }
        return attendance;
    }

    private static LocalDate[] period(String from, @Nullable String to) {
        return new LocalDate[] {LocalDate.parse(from), to == null ? null : LocalDate.parse(to)};
    }

    private static Optional<LocalDate> left(Attendance attendance, String day) {
        return attendance.left("sco", "kaz", LocalDate.parse(day));
    }
}
