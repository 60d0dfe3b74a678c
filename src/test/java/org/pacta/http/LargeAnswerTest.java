package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever asks for a large answer while as many are made as can be has it when one of them is there. */
class LargeAnswerTest {

    private final Vertx vertx = Vertx.vertx();
    private final UnreadAnswers unread = new UnreadAnswers(vertx);
    private final LargeAnswer.Line line = new LargeAnswer.Line();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void oneBeginsWhereAnotherEnds() throws Exception {
        List<LargeAnswer> begun = new ArrayList<>();
        for (int free = line.free(); free > 0; free--) {
            begun.add(answer());
            begun.get(begun.size() - 1).begin();
        }
        assertThat(line.free()).isZero();

        LargeAnswer next = answer();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(next::begin);
        Thread.sleep(100);
        assertThat(waiting).isNotDone();
        begun.get(0).end();
        waiting.get(5, TimeUnit.SECONDS);
        assertThat(line.free()).isZero();

        next.end();
        assertThat(line.free()).isOne();
    }

    @Test
    void theSameRequestHasOnePlaceHoweverOftenItBegins() {
        int free = line.free();
        LargeAnswer answer = answer();
        answer.begin();
        answer.begin();
        assertThat(line.free()).isEqualTo(free - 1);

        answer.end();
        assertThat(line.free()).isEqualTo(free);
        answer().end();
        assertThat(line.free()).isEqualTo(free);
    }

    @Test
    void noneIsMadeWhileTooMuchIsNotRead() throws Exception {
        unread.announce(1L << 40);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(answer()::begin);
        Thread.sleep(100);
        assertThat(waiting).isNotDone();

        unread.announce(-(1L << 40));
        waiting.get(5, TimeUnit.SECONDS);
    }

    private LargeAnswer answer() {
        return new LargeAnswer(line, unread);
    }
}
