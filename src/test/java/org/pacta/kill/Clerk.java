package org.pacta.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.EvidenceForm;
import org.pacta.kill.Step.Place;

/**
 * Writes one thing after the other, and remembers what was acknowledged. Who hears nothing, or that the service is not
 * available, asks again, after a restart too.
 */
final class Clerk implements Runnable {

    /** Rows of an import, all of which are there or none. */
    static final int ROWS = 100;

    private static final List<String> STATUSES =
            List.of("NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE", "REGRESSED");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 1);
    private static final int DAYS = 300;
    private static final long PAUSE = 20_000_000L;

    private static final List<Integer> FROM_A_PROXY = List.of(502, 503, 504);

    private final int number;
    private final Random random;
    private final World world;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<Place, String> acknowledged = new LinkedHashMap<>();
    private final List<Place> fresh = new ArrayList<>();
    private int made;
    private volatile long acknowledgements;
    private volatile long unavailable;
    private volatile long cutOff;
    private @Nullable String fault;
    private volatile boolean stopped;
    private Client client;

    Clerk(int number, long seed, World world, Client client) {
        this.number = number;
        this.random = new Random(seed * 31 + number);
        this.world = world;
        this.client = client;
    }

    /** From now on, until it is told to stop; at another address after a restart. */
    Thread start(Client where) {
        client = where;
        stopped = false;
        Thread thread = new Thread(this, "clerk-" + number);
        thread.start();
        return thread;
    }

    void stop() {
        stopped = true;
    }

    /** Once its thread has ended: what is wrong, if it was refused something, or had another answer than it should. */
    @Nullable
    String fault() {
        return fault;
    }

    long acknowledgements() {
        return acknowledgements;
    }

    /** How often it was told to come again. */
    long unavailable() {
        return unavailable;
    }

    /** How often there was no answer, or only a proxy's, which knows of nobody who could give one. */
    long cutOff() {
        return cutOff;
    }

    /** What it remembers since it was last asked, and some of what it remembers since earlier. */
    List<Place> toLookAt(int earlier) {
        List<Place> places = new ArrayList<>(fresh);
        fresh.clear();
        List<Place> all = new ArrayList<>(acknowledged.keySet());
        for (int i = 0; i < earlier && !all.isEmpty(); i++) {
            places.add(all.get(random.nextInt(all.size())));
        }
        return places.stream().distinct().filter(acknowledged::containsKey).toList();
    }

    List<Place> everything() {
        return List.copyOf(acknowledged.keySet());
    }

    /** Whether it can be read so: as it was acknowledged, or as it was asked for and not answered yet. */
    boolean expects(Place place, String read) {
        Step asked = steps.peek();
        return read.equals(acknowledged.get(place))
                || asked != null && read.equals(asked.makes().get(place));
    }

    String expectation(Place place) {
        return String.valueOf(acknowledged.get(place));
    }

    @Override
    public void run() {
        while (!stopped && fault == null) {
            if (steps.isEmpty()) {
                begin();
            }
            try {
                send(steps.element());
            } catch (IOException e) {
                wasCutOff(); // nobody knows whether it was done
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void send(Step step) throws IOException, InterruptedException {
        Client.Answer answer = client.send(step);
        boolean goneAlready = step.method().equals("DELETE") && answer.status() == 404;
        if (answer.status() / 100 == 2 || goneAlready) {
            steps.remove();
            step.makes().forEach(this::acknowledge);
            step.then().accept(answer.body().isEmpty() ? null : answer.json());
            acknowledgements++;
        } else if (answer.status() == 503 && !answer.retryAfter().isEmpty()) {
            unavailable++;
            LockSupport.parkNanos(PAUSE);
        } else if (FROM_A_PROXY.contains(answer.status())) {
            wasCutOff();
        } else {
            fault = step + " by clerk " + number + ": " + answer;
        }
    }

    private void wasCutOff() {
        cutOff++;
        LockSupport.parkNanos(PAUSE);
    }

    private void acknowledge(Place place, String value) {
        acknowledged.remove(place);
        acknowledged.put(place, value);
        fresh.add(place);
    }

    private void begin() {
        int kind = random.nextInt(100);
        if (kind < 55) {
            report();
        } else if (kind < 70) {
            patch();
        } else if (kind < 82) {
            assess();
        } else if (kind < 92) {
            commit();
        } else if (kind < 96) {
            makeToken();
        } else {
            bringIn();
        }
    }

    private String mark() {
        made++;
        return "%02d%06d".formatted(number, made);
    }

    private void report() {
        String mark = mark();
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        String body =
                """
                {"assignment": "%s", "periodFrom": "%s", "periodTo": "%s", "claimedStatus": "%s", "effectiveOn": "%s",
                 "narrative": {"texts": {"en": "Done %s"}}}"""
                        .formatted(world.assignment(random), day.minusDays(30), day, status(), day, mark);
        steps.add(post("/api/progress-reports", world.focalPoint(), body).then(drafted -> {
            String path = "/api/progress-reports/" + drafted.path("id").asText();
            Place state = new Place(world.admin(), path, "/state");
            acknowledge(state, "DRAFT");
            acknowledge(new Place(world.admin(), path, "/narrative/texts/en"), "Done " + mark);
            if (random.nextInt(3) == 0) {
                steps.add(file(path, mark));
            }
            if (random.nextInt(3) == 0) {
                steps.add(link(path, mark));
            }
            steps.add(post(path + "/submission", world.focalPoint(), "{}").making(state, "SUBMITTED"));
            int fate = random.nextInt(10);
            if (fate < 6) {
                steps.add(post(path + "/acceptance", world.reviewer(), "{}").making(state, "ACCEPTED"));
            }
            if (fate < 2) {
                steps.add(post(path + "/revocation", world.reviewer(), "{\"reason\": \"Not so.\"}")
                        .making(state, "REVOKED"));
            } else if (fate == 6) {
                steps.add(post(path + "/return", world.reviewer(), "{\"reason\": \"How many?\"}")
                        .making(state, "RETURNED"));
            }
        }));
    }

    private String status() {
        return STATUSES.get(random.nextInt(STATUSES.size()));
    }

    private Step file(String report, String mark) {
        String content = "%PDF-1.7 " + mark + "x".repeat(random.nextInt(20_000));
        return post(report + "/evidence/files", world.focalPoint(), EvidenceForm.with(content))
                .of(EvidenceForm.MEDIA_TYPE)
                .then(kept -> acknowledge(
                        new Place(
                                world.admin(),
                                report + "/evidence/" + kept.path("id").asText() + "/content",
                                Place.TEXT),
                        content));
    }

    private Step link(String report, String mark) {
        String address = "https://example.org/" + mark;
        return post(
                        report + "/evidence",
                        world.focalPoint(),
                        "{\"title\": {\"texts\": {\"en\": \"Programme\"}}, \"address\": \"" + address + "\"}")
                .then(kept -> acknowledge(
                        new Place(
                                world.admin(),
                                report + "/evidence/" + kept.path("id").asText(),
                                "/address"),
                        address));
    }

    /** Something of its own, over and over. */
    private void patch() {
        String theme = "/api/themes/" + World.ownTheme(number);
        String source = "https://example.org/" + mark();
        Place written = new Place("", theme, "/sources/0");
        steps.add(Step.json("PATCH", theme, world.admin(), "{\"sources\": [\"" + source + "\"]}", "")
                .of("application/merge-patch+json")
                .making(written, source));
    }

    private void assess() {
        String mark = mark();
        String body =
                """
                {"assignment": "%s", "scale": "implementation", "raw": "%d", "effectiveOn": "%s",
                 "rationale": {"texts": {"en": "Seen %s"}}}"""
                        .formatted(
                                world.assignment(random),
                                random.nextInt(4),
                                FIRST_DAY.plusDays(random.nextInt(DAYS)),
                                mark);
        steps.add(post("/api/assessments", world.admin(), body)
                .then(made -> acknowledge(
                        new Place("", "/api/assessments/" + made.path("id").asText(), "/rationale/texts/en"),
                        "Seen " + mark)));
    }

    /** Proposed, and at times confirmed: then it binds somebody, and is in the figures. */
    private void commit() {
        String slug = "k-x" + mark();
        Place status = new Place(world.admin(), "/api/commitments/" + slug, "/status");
        String theme = World.theme(random.nextInt(World.THEMES));
        steps.add(post(
                        "/api/commitments",
                        world.admin(),
                        World.commitment(theme).replaceFirst("\\{", "{\"slug\": \"" + slug + "\", "))
                .making(status, "PROPOSED"));
        if (random.nextBoolean()) {
            steps.add(post(
                            "/api/commitments/" + slug + "/confirmation",
                            world.admin(),
                            "{\"assignTo\": {\"standings\": [\"member\"]}}")
                    .making(status, "CONFIRMED"));
        }
    }

    /** Made, used, and revoked: what was taken back stays so. */
    private void makeToken() {
        steps.add(post("/api/tokens", world.withPassword(), "{\"name\": \"" + mark() + "\"}")
                .then(token -> {
                    Place works = new Place("Bearer " + token.path("token").asText(), "/api/me", Place.STATUS);
                    acknowledge(works, "200");
                    steps.add(Step.json(
                                    "DELETE", "/api/tokens/" + token.path("id").asText(), world.focalPoint(), "", "")
                            .making(works, "401"));
                }));
    }

    private void bringIn() {
        String mark = mark();
        String file = IntStream.range(0, ROWS)
                .mapToObj(row ->
                        "{\"slug\": \"k-i%s-%d\", \"name\": {\"texts\": {\"en\": \"Row\"}}}".formatted(mark, row))
                .collect(Collectors.joining("\n"));
        steps.add(post("/api/imports?noun=organizations", world.admin(), file)
                .of("application/x-ndjson")
                .then((JsonNode job) -> acknowledge(
                        new Place(world.admin(), "/api/jobs/" + job.path("id").asText(), Place.STATUS), "200")));
    }

    /** The key is of the work, not of the try. */
    private Step post(String path, String as, String body) {
        return Step.json("POST", path, as, body, "clerk-" + number + "-" + made + "-" + path.hashCode());
    }
}
