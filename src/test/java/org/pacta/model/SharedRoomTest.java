package org.pacta.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedRoomTest {

    @Test
    void whoNeedsMuchKeepsNobodyOut() {
        Map<String, Long> needs = Map.of("much", 90L, "some", 40L, "little", 10L);

        assertThat(SharedRoom.without(needs, 140)).isEmpty();
        assertThat(SharedRoom.without(needs, 139)).containsExactly("much");
        assertThat(SharedRoom.without(needs, 49)).containsExactly("much", "some");
    }

    @Test
    void ofTwoWhoNeedAsMuchTheSameOneIsLeftOutEachTime() {
        assertThat(SharedRoom.without(Map.of("b", 5L, "a", 5L), 9)).containsExactly("b");
    }
}
