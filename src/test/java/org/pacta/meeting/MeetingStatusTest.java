package org.pacta.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.model.IllegalTransition;
import org.pacta.model.LocalizedText;

class MeetingStatusTest {

    @ParameterizedTest
    @CsvSource({"PLANNED,HELD", "PLANNED,CANCELLED"})
    void a_planned_meeting_takes_either_step(MeetingStatus from, MeetingStatus to) {
        Meeting meeting = meeting(from);
        meeting.become(to);
        assertThat(meeting.status()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"HELD,PLANNED", "HELD,CANCELLED", "CANCELLED,PLANNED", "CANCELLED,HELD"})
    void no_other_step_is_taken(MeetingStatus from, MeetingStatus to) {
        Meeting meeting = meeting(from);
        assertThatThrownBy(() -> meeting.become(to)).isInstanceOf(IllegalTransition.class);
        assertThat(meeting.status()).isEqualTo(from);
    }

    @ParameterizedTest
    @EnumSource
    void to_stay_is_no_step(MeetingStatus status) {
        Meeting meeting = meeting(status);
        meeting.become(status);
        assertThat(meeting.status()).isEqualTo(status);
    }

    @Test
    void the_first_day_says_the_year() {
        Meeting meeting = meeting(MeetingStatus.PLANNED);
        meeting.schedule(2024, null, null);
        assertThat(meeting.year()).isEqualTo(2024);
        meeting.schedule(null, LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1));
        assertThat(meeting.year()).isEqualTo(2025);
        meeting.schedule(null, null, null);
        assertThat(meeting.year()).isNull();
    }

    private static Meeting meeting(MeetingStatus status) {
        MeetingSeries series = new MeetingSeries("sco-cj", "sco", LocalizedText.of("en", "Chief justices"));
        return new Meeting("sco-cj-20", series, LocalizedText.of("en", "20th"), status);
    }
}
