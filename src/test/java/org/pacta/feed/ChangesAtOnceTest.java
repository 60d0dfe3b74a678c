package org.pacta.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;
import org.pacta.commitment.AssignmentService;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentRequest;
import org.pacta.commitment.CommitmentService;
import org.pacta.model.LocalizedText;
import org.pacta.party.OrganizationRequest;
import org.pacta.party.OrganizationService;

/**
 * Writers at the same moment, in transactions long and short, some of which come to nothing, and clients that read all the
 * while: each client has everything that was committed, in order, and nothing twice.
 *
 * <p>A long transaction waits, once it has its positions, until short ones with later positions have committed: a client
 * that reads to the end of what it sees skips the long one. That this is found here was tried with such a reader.
 */
@QuarkusTest
class ChangesAtOnceTest {

    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 40;
    private static final int LONG = 150;
    private static final int READERS = 3;
    private static final String PREFIX = "feed-load-";

    @TestHTTPResource("/api/changes")
    URI changes;

    @Inject
    ChangeRepository repository;

    @Inject
    OrganizationService organizations;

    @Inject
    CommitmentService commitments;

    @Inject
    AssignmentService assignments;

    @Inject
    Session session;

    @Inject
    UserTransaction transaction;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicBoolean written = new AtomicBoolean();
    private final AtomicInteger commits = new AtomicInteger();

    /** By key, what was committed of what only one writer writes; of what all write, how often. */
    private final Queue<String> committed = new ConcurrentLinkedQueue<>();

    private record Entry(String position, String kind, String key, Integer version) {

        @Override
        public String toString() {
            return kind + " " + key + (version == null ? "" : " v" + version);
        }
    }

    @Test
    void nobody_reads_past_what_is_about_to_be_committed() throws Exception {
        String start = Feed.now();
        CountDownLatch drawn = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> slow = thread.submit(() -> {
                BeforeCommit.once(() -> {
                    drawn.countDown();
                    await(goOn);
                });
                QuarkusTransaction.requiringNew().run(() -> put("feed-slow", "slow"));
            });
            await(drawn);
            QuarkusTransaction.requiringNew().run(() -> put("feed-fast", "fast"));

            JsonPath meanwhile = Feed.get(start, 500);
            goOn.countDown();
            slow.get();

            assertThat(meanwhile.getList("items")).isEmpty();
            assertThat(meanwhile.getBoolean("more")).isFalse();
            assertThat(Feed.since(meanwhile.getString("nextCursor")))
                    .containsExactly("CREATED organizations/feed-slow v0", "CREATED organizations/feed-fast v0");
        } finally {
            goOn.countDown();
            thread.shutdownNow();
        }
    }

    @Test
    void what_is_rolled_back_after_it_was_written_holds_nobody_up() {
        String start = Feed.now();
        BeforeCommit.once(() -> {
            throw new IllegalStateException("Something else that is derived cannot be written");
        });
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> put("feed-rolled-back", "not")));
        QuarkusTransaction.requiringNew().run(() -> put("feed-after", "after"));

        assertThat(Feed.since(start)).containsExactly("CREATED organizations/feed-after v0");
    }

    @Test
    void an_assignment_that_is_deleted_while_its_due_day_changes_is_told_as_deleted_last() throws Exception {
        Chain chain = Chain.of("feed-race", "kaz");
        String commitment = chain.commitment("c01", "2026-06-30", chain.theme("cyber"));
        String assignment = commitment + ":" + chain.party("kaz");
        String start = Feed.now();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> deletion = QuarkusTransaction.requiringNew().call(() -> {
                commitments.change(commitment, current -> due(current, LocalDate.of(2026, 12, 31)));
                Future<?> meanwhile = thread.submit(
                        () -> QuarkusTransaction.requiringNew().run(() -> assignments.delete(assignment)));
                try {
                    meanwhile.get(2, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    // It waits, as it should.
                }
                return meanwhile;
            });
            deletion.get();

            assertThat(Feed.since(start))
                    .contains("UPDATED assignments/" + assignment + " v0")
                    .last()
                    .isEqualTo("DELETED assignments/" + assignment);
        } finally {
            thread.shutdownNow();
        }
    }

    private static CommitmentRequest due(Commitment commitment, LocalDate on) {
        return new CommitmentRequest(
                null,
                commitment.statement(),
                commitment.paragraph(),
                null,
                commitment.title(),
                null,
                commitment.themes(),
                commitment.kind(),
                null,
                null,
                null,
                on,
                null,
                null);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void each_client_has_all_that_was_committed_in_order_and_nothing_twice() throws Exception {
        String start = Feed.now();
        for (String shared : shared()) {
            QuarkusTransaction.requiringNew().run(() -> put(shared, "begin"));
            committed.add("CREATED " + shared + " v0");
        }
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
        List<Future<List<Entry>>> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                int limit = List.of(500, 40, 7).get(i % 3);
                readers.add(threads.submit(() -> read(start, limit)));
            }
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(writer(i)));
            }
            int updates = 0;
            for (Future<Integer> writer : writers) {
                updates += writer.get();
            }
            written.set(true);
            for (Future<List<Entry>> reader : readers) {
                verify(reader.get(), updates);
            }
        } finally {
            written.set(true);
            threads.shutdownNow();
        }
    }

    private long place(String position) {
        return repository.at(Position.read(position)).orElseThrow().value();
    }

    private void verify(List<Entry> read, int updates) {
        List<String> positions = read.stream().map(Entry::position).toList();
        assertThat(positions).doesNotHaveDuplicates();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> positions.stream().map(this::place).toList()))
                .isSorted();
        // Of what all write, each version once and in order; of the rest, what each writer has done.
        Map<String, List<Entry>> byKey = new HashMap<>();
        read.forEach(entry ->
                byKey.computeIfAbsent(entry.key, key -> new ArrayList<>()).add(entry));
        int seen = 0;
        for (String shared : shared()) {
            List<Entry> entries = byKey.get(shared);
            for (int version = 0; version < entries.size(); version++) {
                assertThat(entries.get(version).version).isEqualTo(version);
            }
            seen += entries.size() - 1;
        }
        assertThat(seen).as("updates of what all write").isEqualTo(updates);
        assertThat(read.stream().filter(entry -> !entry.kind.equals("UPDATED")).map(Entry::toString))
                .containsExactlyInAnyOrderElementsOf(committed);
        byKey.forEach((key, entries) -> assertThat(entries.get(0).kind).isEqualTo("CREATED"));
        // A client that follows has what is there.
        Map<String, Integer> copy = new TreeMap<>();
        read.forEach(entry -> {
            if (entry.kind.equals("DELETED")) {
                copy.remove(entry.key);
            } else {
                copy.put(entry.key, entry.version);
            }
        });
        assertThat(copy).isEqualTo(there());
    }

    private Map<String, Integer> there() {
        Map<String, Integer> there = new TreeMap<>();
        QuarkusTransaction.requiringNew().run(() -> session.createQuery(
                        "select o.slug, o.version from Organization o where o.slug like '" + PREFIX + "%'",
                        Object[].class)
                .getResultList()
                .forEach(row -> there.put((String) row[0], (Integer) row[1])));
        return there;
    }

    /** @return how many updates of what all write it has committed */
    private Callable<Integer> writer(int number) {
        return () -> {
            Random chance = new Random(number);
            int updates = 0;
            List<String> own = new ArrayList<>();
            for (int i = 0; i < TRANSACTIONS; i++) {
                commits.incrementAndGet();
                String name = PREFIX + number + "-" + i;
                switch (chance.nextInt(6)) {
                    case 0 -> {
                        List<String> many = new ArrayList<>();
                        BeforeCommit.once(this::letOthersCommit);
                        QuarkusTransaction.requiringNew().run(() -> {
                            for (int k = 0; k < LONG; k++) {
                                many.add(put(name + "-" + k, "many"));
                            }
                        });
                        many.forEach(key -> committed.add("CREATED " + key + " v0"));
                        own.addAll(many);
                    }
                    case 1 -> {
                        transaction.begin();
                        put(name, "for nothing");
                        session.flush();
                        transaction.rollback();
                    }
                    case 2 -> {
                        // In one order, or two would wait for each other.
                        Set<String> two = new TreeSet<>();
                        two.add(shared().get(chance.nextInt(3)));
                        two.add(shared().get(chance.nextInt(3)));
                        QuarkusTransaction.requiringNew()
                                .run(() -> two.forEach(key -> {
                                    lock(key);
                                    put(key, name);
                                }));
                        updates += two.size();
                    }
                    case 3 -> {
                        if (!own.isEmpty()) {
                            String gone = own.remove(chance.nextInt(own.size()));
                            QuarkusTransaction.requiringNew().run(() -> organizations.delete(gone));
                            committed.add("DELETED " + gone);
                        }
                    }
                    case 4 -> {
                        QuarkusTransaction.requiringNew().run(() -> {
                            put(name, "short-lived");
                            session.flush();
                            organizations.delete(name);
                        });
                    }
                    default -> {
                        QuarkusTransaction.requiringNew().run(() -> {
                            put(name, "one");
                            session.flush();
                            put(name, "one, and changed at once");
                        });
                        committed.add("CREATED " + name + " v1");
                        own.add(name);
                    }
                }
            }
            return updates;
        };
    }

    /** Until two have, or, if none can, not for long. */
    private void letOthersCommit() {
        int enough = commits.get() + 2;
        long end = System.nanoTime() + 50_000_000L;
        while (commits.get() < enough && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    private static List<String> shared() {
        return List.of(PREFIX + "shared-0", PREFIX + "shared-1", PREFIX + "shared-2");
    }

    private void lock(String slug) {
        session.createNativeQuery("select slug from party where slug = :slug for update", String.class)
                .setParameter("slug", slug)
                .getResultList();
    }

    private String put(String slug, String name) {
        organizations.put(
                slug, new OrganizationRequest(null, LocalizedText.of("en", name), null, null, null, null, null, null));
        return slug;
    }

    /** Reads until everything has been written and there is nothing more. */
    private List<Entry> read(String start, int limit) throws IOException, InterruptedException {
        List<Entry> read = new ArrayList<>();
        String since = start;
        while (true) {
            boolean last = written.get();
            JsonPath page = JsonPath.from(client.send(
                            HttpRequest.newBuilder(URI.create(changes + "?since=" + since + "&limit=" + limit))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(item -> {
                if (item.get("key").toString().startsWith(PREFIX)) {
                    read.add(new Entry(
                            item.get("position").toString(),
                            item.get("kind").toString(),
                            item.get("key").toString(),
                            (Integer) item.get("version")));
                }
            });
            since = page.getString("nextCursor");
            if (last && !page.getBoolean("more")) {
                return read;
            }
        }
    }
}
