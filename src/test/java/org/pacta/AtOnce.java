package org.pacta;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Requests that come in at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** Sends a request so many times at once, and gives what came of each. */
    public static <T> List<T> times(int times, IntFunction<T> request) {
        ExecutorService clients = Executors.newFixedThreadPool(times);
        try {
            CountDownLatch ready = new CountDownLatch(times);
            List<Future<T>> sent = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                sent.add(clients.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return request.apply(number);
                }));
            }
            List<T> came = new ArrayList<>();
            for (Future<T> future : sent) {
                came.add(future.get());
            }
            return came;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("A request that failed altogether", e);
        } finally {
            clients.shutdownNow();
        }
    }
}
