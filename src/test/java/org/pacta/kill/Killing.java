package org.pacta.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.pacta.start.PackagedService;

/**
 * Kills a service while clerks write, and starts it again, over and over; each time it holds against each other what was
 * acknowledged, what is answered, and the rows.
 */
final class Killing {

    private static final int LONGEST_LOAD = 3_000;
    private static final int LONGEST_START = 6_000;

    /** Of so many kills one comes while the service is still starting. */
    private static final int DURING_START = 5;

    /** After so many kills how everything stands is made anew and compared. */
    private static final int REBUILT = 10;

    private static final int EARLIER_ONES = 15;
    private static final int IMPORTS_PATIENCE = 60;

    private final Store store;
    private final Random random;
    private final Staff staff;

    private Killing(Store store, long seed) throws Exception {
        this.store = store;
        this.random = new Random(seed);
        try (PackagedService service = start()) {
            staff = new Staff(service, seed);
        }
    }

    /** @param seed of when it is killed, and of what is written; which thread comes first is up to the machine */
    static void of(Store store, int kills, long seed) throws Exception {
        new Killing(store, seed).all(kills);
    }

    private void all(int kills) throws Exception {
        Map<String, List<String>> boards = Map.of();
        for (int kill = 1; kill <= kills; kill++) {
            if (kill % DURING_START == 0) {
                killWhileItStarts();
            } else {
                try (PackagedService service = start()) {
                    Client client = new Client(service.address());
                    compare(boards, Boards.answered(client), kill);
                    assertThat(staff.lost(client, clerk -> clerk.toLookAt(EARLIER_ONES)))
                            .as("acknowledged before kill %d, and not so after it", kill - 1)
                            .isEmpty();
                    killUnderLoad(client, service);
                }
            }
            boards = inspect(kill);
            say(kill, kills);
        }
        try (PackagedService service = start()) {
            Client client = new Client(service.address());
            compare(boards, Boards.answered(client), kills + 1);
            importsEnd(client);
            staff.work(client, () -> Thread.sleep(LONGEST_LOAD));
            assertThat(staff.lost(client, Clerk::everything))
                    .as("acknowledged at any time, and not so")
                    .isEmpty();
            boards = Boards.answered(client);
            service.kill();
        }
        compare(boards, inspect(kills + 1), kills + 1);
    }

    private PackagedService start() throws Exception {
        return PackagedService.start(settings());
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(store.settings());
        settings.put("PACTA_REQUESTS_PER_MINUTE", "1000000");
        settings.put("PACTA_IMPORTS_PATIENCE", "2s");
        settings.put("PACTA_IMPORTS_ATTEMPTS", "1000");
        return settings;
    }

    private void killWhileItStarts() throws Exception {
        try (PackagedService service = PackagedService.launch(settings())) {
            Thread.sleep(random.nextInt(LONGEST_START));
            service.kill();
        }
    }

    /** Not before it is at work: it takes a while to answer the first request. */
    private void killUnderLoad(Client client, PackagedService service) throws Exception {
        int milliseconds = random.nextInt(LONGEST_LOAD);
        staff.work(client, () -> {
            staff.awaitAcknowledgements(1, LONGEST_START);
            Thread.sleep(milliseconds);
            service.kill();
        });
    }

    /** Looks at a copy of what was left, so that nothing but the next start brings it in order. */
    private Map<String, List<String>> inspect(int kill) throws Exception {
        try (Store copy = store.copy()) {
            Map<String, List<String>> boards;
            List<String> broken;
            try (Connection connection = copy.connect()) {
                broken = Laws.brokenIn(connection);
                boards = Boards.counted(connection);
                connection.rollback();
            }
            if (kill % REBUILT == 1) {
                broken.addAll(Standings.lostByRebuilding(copy));
            }
            assertThat(broken).as("after kill %d", kill).isEmpty();
            return boards;
        }
    }

    private static void compare(Map<String, List<String>> one, Map<String, List<String>> other, int kill) {
        one.forEach((asked, lines) -> assertThat(other.get(asked))
                .as("the scoreboard %s, before kill %d", asked, kill)
                .isEqualTo(lines));
    }

    private void importsEnd(Client client) throws Exception {
        for (String state : List.of("QUEUED", "RUNNING")) {
            for (int i = 0;
                    client.get(staff.world().admin(), "/api/jobs?state=" + state)
                                    .json()
                                    .path("items")
                                    .size()
                            > 0;
                    i++) {
                assertThat(i).as("imports end, all by themselves").isLessThan(IMPORTS_PATIENCE);
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    private void say(int kill, int kills) {
        if (kill % REBUILT == 0 || kill == kills) {
            System.out.printf(
                    "%s: killed %d times, %d writes acknowledged, %d put off%n",
                    store, kill, staff.acknowledgements(), staff.unavailable());
        }
    }
}
