package org.pacta.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final Instant AT = Instant.parse("2026-11-28T13:00:00.000001Z");

    @Test
    void what_is_written_is_read_again_and_has_room_in_the_contract() {
        for (long number : new long[] {1, 35, 36, 5_000_000_000L, 4_738_381_338_321_616_895L}) {
            for (Position.Named named : new Position.Named[] {
                Position.Named.before(number, AT), Position.Named.drawn(number), Position.Named.drawn(Long.MAX_VALUE)
            }) {
                assertThat(Position.read(named.text())).isEqualTo(named);
                assertThat(named.text()).hasSizeLessThanOrEqualTo(20);
            }
        }
        assertThat(Position.read(Position.BEGINNING.text())).isEqualTo(Position.BEGINNING.name());
    }

    @Test
    void the_same_place_has_another_position_where_another_change_stands() {
        assertThat(Position.Named.before(5, AT).text())
                .isNotEqualTo(Position.Named.before(5, AT.plusNanos(1_000)).text())
                .hasSameSizeAs(Position.Named.before(5, Instant.EPOCH).text());
    }
}
