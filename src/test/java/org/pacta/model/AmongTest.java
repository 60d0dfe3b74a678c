package org.pacta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmongTest {

    @Test
    void hasAParameterForEachValue() {
        Among among = Among.of("party", List.of("kaz", "blr"));

        assertThat(among.condition("a.party")).isEqualTo("a.party in (:party0, :party1)");
        assertThat(among.parameters()).isEqualTo(Map.of("party0", "kaz", "party1", "blr"));
    }

    @Test
    void hasAsManyAsTheNextPowerOfTwo() {
        Among among = Among.of("n", List.of(1, 2, 3, 4, 5));

        assertThat(among.condition("e.n")).isEqualTo("e.n in (:n0, :n1, :n2, :n3, :n4, :n5, :n6, :n7)");
        assertThat(among.parameters())
                .containsEntry("n4", 5)
                .containsEntry("n7", 5)
                .hasSize(8);
    }

    @Test
    void ofOneIsThatOne() {
        assertThat(Among.of("n", List.of(7)).condition("e.n")).isEqualTo("e.n = :n0");
    }

    @Test
    void ofNoneThereIsNothingToAsk() {
        List<String> none = List.of();

        assertThatThrownBy(() -> Among.of("n", none)).isInstanceOf(IllegalArgumentException.class);
    }
}
