package org.pacta.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.pacta.kill.Step.Place;
import org.pacta.start.PackagedService;

/** Some clerks who write at the same time, on one service after the other. */
final class Staff {

    private static final int CLERKS = 6;
    private static final int READERS = 4;

    private final World world;
    private final List<Clerk> clerks = new ArrayList<>();

    /**
     * @param service with an empty database, which is given something to write about
     * @param seed of what is written
     */
    Staff(PackagedService service, long seed) throws Exception {
        world = World.in(service, CLERKS);
        for (int i = 0; i < CLERKS; i++) {
            clerks.add(new Clerk(i, seed, world, new Client(service.address())));
        }
    }

    World world() {
        return world;
    }

    /** Something that goes on while they work. */
    interface Meanwhile {
        void happens() throws Exception;
    }

    /** They work until it has happened, and no answer is one that they should not have had. */
    void work(Client client, Meanwhile meanwhile) throws Exception {
        List<Thread> threads = clerks.stream().map(clerk -> clerk.start(client)).toList();
        try {
            meanwhile.happens();
        } finally {
            clerks.forEach(Clerk::stop);
            for (Thread thread : threads) {
                thread.join();
            }
            // Before whatever else was found, of which it may well be the reason.
            assertThat(clerks.stream()
                            .map(Clerk::fault)
                            .filter(Objects::nonNull)
                            .toList())
                    .isEmpty();
        }
    }

    long acknowledgements() {
        return clerks.stream().mapToLong(Clerk::acknowledgements).sum();
    }

    long unavailable() {
        return clerks.stream().mapToLong(Clerk::unavailable).sum();
    }

    /** How often somebody had no answer from a service. */
    long cutOff() {
        return clerks.stream().mapToLong(Clerk::cutOff).sum();
    }

    /** Waits until so much more was acknowledged. */
    void awaitAcknowledgements(int more, int milliseconds) throws InterruptedException {
        long wanted = acknowledgements() + more;
        for (int i = 0; acknowledgements() < wanted && i < milliseconds; i++) {
            Thread.sleep(1);
        }
    }

    /** @return of what was acknowledged, what is not so */
    List<String> lost(Client client, Function<Clerk, List<Place>> choice) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<String>> read = new ArrayList<>();
            for (Clerk clerk : clerks) {
                for (Place place : choice.apply(clerk)) {
                    read.add(readers.submit(() -> lost(client, clerk, place)));
                }
            }
            List<String> lost = new ArrayList<>();
            for (Future<String> one : read) {
                if (!one.get().isEmpty()) {
                    lost.add(one.get());
                }
            }
            return lost;
        } finally {
            readers.shutdown();
        }
    }

    private static String lost(Client client, Clerk clerk, Place place) throws IOException, InterruptedException {
        String found = place.in(client.get(place.as(), place.path()));
        return clerk.expects(place, found)
                ? ""
                : "%s %s: %s, found: %s".formatted(place.path(), place.pointer(), clerk.expectation(place), found);
    }
}
