package org.pacta.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many small steps are taken together, and each by itself where they are not. */
class BulkTest {

    private final Bulk bulk = new Bulk();
    private final List<List<String>> done = new ArrayList<>();

    @Test
    void whatIsPutOffIsDoneAtOnceWhereNoPortionIsUnderWay() {
        bulk.together("deed", "a", done::add);
        bulk.run(() -> bulk.together("deed", "b", done::add));

        assertThat(done).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void whatIsPutOffInAPortionIsDoneTogetherAtItsEndAndMayPutOffMore() {
        bulk.run(() -> bulk.portion(() -> {
            bulk.together("deed", "a", items -> {
                done.add(List.copyOf(items));
                items.forEach(item -> bulk.together("other", item + item, done::add));
            });
            bulk.together("deed", "b", items -> {});
            assertThat(done).isEmpty();
        }));

        assertThat(done).containsExactly(List.of("a", "b"), List.of("aa", "bb"));
    }

    @Test
    void whatIsKnownToBeAbsentIsSoUntilItIsMadeOrThePortionEnds() {
        bulk.absent(CharSequence.class, List.of("early"));
        bulk.run(() -> {
            bulk.portion(() -> {
                bulk.absent(CharSequence.class, List.of("a", "b"));
                bulk.made("an entity", "a");

                assertThat(bulk.isAbsent(CharSequence.class, "a")).isFalse();
                assertThat(bulk.isAbsent(CharSequence.class, "b")).isTrue();
                assertThat(bulk.isAbsent(Integer.class, "b")).isFalse();
                assertThat(bulk.isAbsent(CharSequence.class, "early")).isFalse();
            });
            assertThat(bulk.isAbsent(CharSequence.class, "b")).isFalse();
        });
    }

    @Test
    void whatIsKeptIsAskedForOnceUntilSomethingThatWasWrittenSinceIsUndone() {
        bulk.run(() -> {
            int before = bulk.deeds();
            assertThat(kept("1")).isEqualTo("1");
            bulk.undone(before);
            assertThat(kept("2")).as("nothing was written").isEqualTo("1");

            bulk.made("an entity", "id");
            bulk.undone(before);
            assertThat(kept("3")).isEqualTo("3");
        });
        assertThat(kept("4")).isEqualTo("4");
    }

    @Test
    void furtherThingsAreThoseThatWereNotHandedInBeforeInThePortion() {
        assertThat(bulk.further("lock", List.of("a"))).containsExactly("a");
        assertThat(bulk.further("lock", List.of("a"))).containsExactly("a");
        bulk.run(() -> {
            bulk.portion(() -> {
                assertThat(bulk.further("lock", List.of("a", "b"))).containsExactly("a", "b");
                assertThat(bulk.further("lock", List.of("b", "c"))).containsExactly("c");
            });
            bulk.portion(() -> assertThat(bulk.further("lock", List.of("a"))).containsExactly("a"));
        });
    }

    @Test
    void aPortionThatFailsPutsNothingOffForTheNext() {
        bulk.run(() -> {
            try {
                bulk.portion(() -> {
                    bulk.together("deed", "a", done::add);
                    throw new IllegalStateException();
                });
            } catch (IllegalStateException e) {
                // As it was to be.
            }
            bulk.portion(() -> {});
        });

        assertThat(done).isEmpty();
        assertThat(bulk.isRunning()).isFalse();
    }

    private String kept(String answer) {
        return bulk.kept("question", () -> answer);
    }
}
