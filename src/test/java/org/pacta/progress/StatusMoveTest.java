package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.progress.Status.COMPLETE;
import static org.pacta.progress.Status.LIMITED;
import static org.pacta.progress.Status.NOT_REPORTED;
import static org.pacta.progress.Status.SUBSTANTIAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days are those of a month. */
class StatusMoveTest {

    @Test
    void each_status_that_came_to_be_known_at_once_is_told() {
        List<Span> before = spans(1, NOT_REPORTED);

        assertThat(told(before, spans(1, NOT_REPORTED, 10, SUBSTANTIAL, 20, COMPLETE)))
                .containsExactly("10 NOT_REPORTED > SUBSTANTIAL", "20 NOT_REPORTED > COMPLETE");
    }

    @Test
    void what_goes_on_as_it_was_is_told_once() {
        assertThat(told(spans(1, NOT_REPORTED), spans(1, NOT_REPORTED, 10, LIMITED, 20, LIMITED)))
                .containsExactly("10 NOT_REPORTED > LIMITED");
    }

    @Test
    void what_was_known_of_later_days_is_not_told_again() {
        assertThat(told(spans(1, NOT_REPORTED, 20, COMPLETE), spans(1, NOT_REPORTED, 10, SUBSTANTIAL, 20, COMPLETE)))
                .containsExactly("10 NOT_REPORTED > SUBSTANTIAL");
    }

    @Test
    void where_it_stands_again_as_was_known_is_told() {
        assertThat(told(spans(1, COMPLETE), spans(1, COMPLETE, 10, LIMITED, 20, COMPLETE)))
                .containsExactly("10 COMPLETE > LIMITED", "20 COMPLETE > COMPLETE");
    }

    @Test
    void where_it_begins_to_be_and_where_nothing_differs_nothing_is_told() {
        assertThat(told(List.of(), spans(1, NOT_REPORTED))).isEmpty();
        assertThat(told(spans(1, LIMITED), spans(1, LIMITED))).isEmpty();
    }

    private static List<String> told(List<Span> before, List<Span> after) {
        return StatusMove.between(new StandingRepository.Key("c01:kaz", Track.REPORTED), before, after).stream()
                .map(move -> move.effectiveOn().getDayOfMonth() + " " + move.from() + " > " + move.to())
                .toList();
    }

    private static List<Span> spans(Object... daysAndStatuses) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < daysAndStatuses.length; i += 2) {
            spans.add(new Span(
                    day(daysAndStatuses[i]),
                    i + 2 < daysAndStatuses.length ? day(daysAndStatuses[i + 2]) : Span.FOR_EVER,
                    (Status) daysAndStatuses[i + 1],
                    null,
                    null,
                    null,
                    false));
        }
        return spans;
    }

    private static LocalDate day(Object ofMonth) {
        return LocalDate.of(2025, 6, (int) ofMonth);
    }
}
