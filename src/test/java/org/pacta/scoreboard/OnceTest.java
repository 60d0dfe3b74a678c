package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnceTest {

    @Test
    void eachValueHasOneNumberAndEachNumberOneValue() {
        Once once = new Once(Integer.MAX_VALUE);
        Map<Long, Integer> numbers = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            long value = i % 3 == 0 ? random.nextLong() : 86_400_000_000L * random.nextInt(20_000);

            int number = once.number(value);

            assertThat(number).isEqualTo(numbers.computeIfAbsent(value, fresh -> numbers.size()));
            assertThat(once.value(number)).isEqualTo(value);
        }
    }

    @Test
    void thereAreNoMoreThanItHasNumbersFor() {
        Once once = new Once(3);

        for (int i = 0; i < 3; i++) {
            once.number(i);
            once.number(0);
        }

        assertThat(once.number(2)).isEqualTo(2);
        assertThatExceptionOfType(Once.TooMany.class).isThrownBy(() -> once.number(3));
    }
}
