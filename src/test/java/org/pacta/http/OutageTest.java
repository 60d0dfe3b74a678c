package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.http.Outage.Admission.NO;
import static org.pacta.http.Outage.Admission.ON_TRIAL;
import static org.pacta.http.Outage.Admission.YES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    private final Outage outage = new Outage();

    @Test
    void withoutAnOutageEverybodyIsAdmitted() {
        assertThat(outage.admit(1)).isEqualTo(YES);
        assertThat(outage.admit(1)).isEqualTo(YES);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, -Outage.PAUSE, -1_000, Long.MAX_VALUE - 10})
    void afterAFailureNobodyAsksForAWhileAndThenOneAtATime(long start) {
        outage.begins(start);

        assertThat(outage.admit(start)).isEqualTo(NO);
        assertThat(outage.admit(start + Outage.PAUSE - 1)).isEqualTo(NO);
        long then = start + Outage.PAUSE + 1;
        assertThat(outage.admit(then)).isEqualTo(ON_TRIAL);
        assertThat(outage.admit(then)).isEqualTo(NO);
        assertThat(outage.admit(then + Outage.TRIAL + 1)).isEqualTo(ON_TRIAL);
    }

    @Test
    void whenTheOneWhoAskedSucceedsEverybodyIsAdmittedAgain() {
        outage.begins(1);
        outage.admit(1 + Outage.PAUSE);

        outage.ends();

        assertThat(outage.admit(2 + Outage.PAUSE)).isEqualTo(YES);
    }

    @Test
    void whenTheOneWhoAskedFailsItBeginsAnew() {
        outage.begins(1);
        outage.admit(1 + Outage.PAUSE);

        outage.begins(2 + Outage.PAUSE);

        assertThat(outage.admit(3 + Outage.PAUSE)).isEqualTo(NO);
    }
}
