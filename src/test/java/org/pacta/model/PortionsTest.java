package org.pacta.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortionsTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "500, 1, 500", "501, 2, 1", "50000, 100, 500"})
    void portions_are_all_of_it_in_order_and_none_is_empty_or_too_large(int size, int portions, int last) {
        List<Integer> all = IntStream.range(0, size).boxed().toList();

        List<List<Integer>> made = Portions.of(all);

        assertThat(made.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        assertThat(made).hasSize(portions);
        assertThat(made.stream()
                        .skip(Math.max(0, portions - 1L))
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(last);
        assertThat(made).allSatisfy(portion -> assertThat(portion).hasSizeBetween(1, 500));
    }
}
