package org.pacta;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Requests that come in at the same moment. Who sends them has not looked before: they change whatever is there, so that it
 * is the service that has to keep them apart.
 */
public final class AtOnce {

    private static final ThreadLocal<Boolean> BLIND = ThreadLocal.withInitial(() -> false);

    private AtOnce() {}

    /** Whether this request is one of those. */
    static boolean isBlind() {
        return BLIND.get();
    }

    /** Sends a request so many times at once, and gives what came of each. */
    public static <T> List<T> times(int times, IntFunction<T> request) {
        ExecutorService clients = Executors.newFixedThreadPool(times);
        try {
            CountDownLatch ready = new CountDownLatch(times);
            List<Future<T>> sent = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                sent.add(clients.submit(() -> {
                    BLIND.set(true);
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
