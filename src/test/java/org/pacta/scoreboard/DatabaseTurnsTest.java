package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pacta.http.ProblemException;

/** However many ask, few look at a time; each has its turn, unless it would have to wait too long. */
class DatabaseTurnsTest {

    private final ExecutorService crowd = Executors.newFixedThreadPool(12);

    @AfterEach
    void close() {
        crowd.shutdownNow();
    }

    @Test
    void fewLookAtATimeAndAllHaveTheirTurn() throws Exception {
        DatabaseTurns turns = new DatabaseTurns(2, Duration.ofSeconds(20));
        AtomicInteger looking = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int number = i;
            asked.add(CompletableFuture.supplyAsync(
                    () -> turns.take(() -> {
                        most.accumulateAndGet(looking.incrementAndGet(), Math::max);
                        pause();
                        looking.decrementAndGet();
                        return number;
                    }),
                    crowd));
        }

        for (int i = 0; i < 12; i++) {
            assertThat(asked.get(i).get(20, TimeUnit.SECONDS)).isEqualTo(i);
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void whoWouldWaitTooLongIsToldToComeAgain() throws Exception {
        DatabaseTurns turns = new DatabaseTurns(1, Duration.ofMillis(50));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(
                () -> turns.take(() -> {
                    begun.countDown();
                    await(end);
                    return "found";
                }),
                crowd);
        await(begun);

        assertThatThrownBy(() -> turns.take(() -> "never"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("try again in a moment");
        end.countDown();
        assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo("found");
    }

    @Test
    void whoeverWantsItOnlyIfNobodyHasATurnDoesNotWait() {
        DatabaseTurns turns = new DatabaseTurns(3, Duration.ofSeconds(20));

        assertThat(turns.takeIfNobodyHasOne(() -> turns.takeIfNobodyHasOne(() -> "never")))
                .hasValue(Optional.empty());
        assertThat(turns.take(() -> turns.takeIfNobodyHasOne(() -> "never"))).isEmpty();
        assertThat(turns.takeIfNobodyHasOne(() -> turns.take(() -> turns.take(() -> "found"))))
                .hasValue("found");
    }

    @Test
    void whatFailsGivesItsTurnBack() {
        DatabaseTurns turns = new DatabaseTurns(1, Duration.ofMillis(50));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("away");
                    }))
                    .hasMessage("away");
        }

        assertThat(turns.take(() -> "found")).isEqualTo("found");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
