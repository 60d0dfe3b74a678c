package org.pacta.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final Instant AT = Instant.parse("2026-11-28T13:00:00.000001Z");

    @Test
    void what_is_written_is_read_again_and_has_room_in_the_contract() {
        for (long value : new long[] {1, 35, 36, 5_000_000_000L, 4_738_381_338_321_616_895L}) {
            Position position = Position.of(value, AT);

            assertThat(Position.read(position.text())).isEqualTo(position);
            assertThat(position.text()).hasSizeLessThanOrEqualTo(20);
        }
        assertThat(Position.read(Position.BEGINNING.text())).isEqualTo(Position.BEGINNING);
    }

    @Test
    void the_same_place_has_another_position_where_another_change_stands() {
        assertThat(Position.of(5, AT).text())
                .isNotEqualTo(Position.of(5, AT.plusNanos(1_000)).text())
                .hasSameSizeAs(Position.of(5, Instant.EPOCH).text());
    }
}
