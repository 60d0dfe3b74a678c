package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static final int KINDS = 3;

    @Test
    void howeverManyGroupsThereAreEachHasItsOwnCounts() {
        Cells cells = new Cells(KINDS);
        Map<Long, int[]> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            // -1 stands for none, as in a key of an assignment that is continuing.
            long key = Cells.key(i % 401 - 1, i % 97 - 1);
            cells.add(key, i % KINDS, 1 + i % 2);
            expected.computeIfAbsent(key, group -> new int[KINDS])[i % KINDS] += 1 + i % 2;
        }
        Map<Long, int[]> counted = new HashMap<>();
        cells.each(counted::put);

        assertThat(counted.keySet()).isEqualTo(expected.keySet()).hasSize(401 * 97);
        expected.forEach((key, counts) -> assertThat(counted.get(key)).isEqualTo(counts));
    }

    @Test
    void aKeyIsItsTwoNumbers() {
        for (int first : new int[] {-1, 0, 7, Integer.MAX_VALUE}) {
            for (int second : new int[] {-1, 0, 7, Integer.MAX_VALUE}) {
                long key = Cells.key(first, second);

                assertThat(Cells.first(key)).isEqualTo(first);
                assertThat(Cells.second(key)).isEqualTo(second);
            }
        }
    }
}
