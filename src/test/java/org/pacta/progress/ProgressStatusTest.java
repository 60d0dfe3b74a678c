package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProgressStatusTest {

    @Test
    void all_but_silence_and_not_applicable_can_be_claimed_under_the_same_name() {
        assertThat(Arrays.stream(ProgressStatus.values())
                        .map(ProgressStatus::status)
                        .collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Status.NOT_REPORTED, Status.NOT_APPLICABLE)));
        assertThat(ProgressStatus.values()).allSatisfy(claimed -> assertThat(claimed.name())
                .isEqualTo(claimed.status().name()));
    }
}
