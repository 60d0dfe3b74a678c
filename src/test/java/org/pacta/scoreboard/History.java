package org.pacta.scoreboard;

import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.pacta.Chain;
import org.pacta.progress.Scales;

/**
 * A generated history of a chain: reports accepted and revoked, assessments made and revoked, what turns out not to apply,
 * a commitment withdrawn; effective on any day since the adoption, in no order.
 */
final class History {

    /** Nothing is effective later: a day that stays, so that a seed gives the same history whenever the tests are run. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 30);

    static final List<String> CLAIMS = List.of("NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE", "REGRESSED");
    private static final List<String> RAW = List.of("0", "1", "2", "3", "n/a");

    private final Random random;
    private final Chain chain;
    private final List<String> assignments = new ArrayList<>();
    private final List<String> standing = new ArrayList<>();
    private final Set<String> notApplicable = new HashSet<>();
    private final List<String> instants = new ArrayList<>();

    private History(long seed, Chain chain) {
        this.random = new Random(seed);
        this.chain = chain;
    }

    /**
     * Three commitments in four themes, the last one withdrawn in the end, that bind three members.
     *
     * @param name of the chain and of a scale
     * @param steps how much happens
     */
    static History of(String name, long seed, int steps) {
        Chain chain = Chain.of(name, "a", "b", "c");
        Scales.scale(name);
        String root = chain.theme("cyber");
        String below = chain.theme("crime", root);
        String leaf = chain.theme("evidence", below);
        History history = new History(seed, chain);
        history.add(chain.commitment("c01", "2026-06-30", below, leaf));
        history.add(chain.commitment("c02", null, root, chain.theme("minors")));
        history.add(chain.commitment("c03", "2027-12-31", chain.theme("minors")));
        history.instants.add(history.now());
        for (int i = 0; i < steps; i++) {
            history.happen();
            history.instants.add(history.now());
        }
        api().body("""
                        {"reason": "Overtaken.", "withdrawnOn": "%s"}"""
                        .formatted(history.boundDay()))
                .post("/api/commitments/" + name + "-c03/withdrawal")
                .then()
                .statusCode(200);
        history.instants.add(history.now());
        return history;
    }

    /** A day from shortly before the adoption to the last one. */
    LocalDate day() {
        LocalDate first = Chain.ADOPTED_ON.minusDays(10);
        return first.plusDays(random.nextInt((int) (LAST_DAY.toEpochDay() - first.toEpochDay()) + 1));
    }

    /** An instant between two things that happened. */
    String instant() {
        return instants.get(random.nextInt(instants.size()));
    }

    String organization() {
        return chain.organization();
    }

    /** How each assignment stood, by its id. */
    Map<String, Map<String, Object>> stood(String track, LocalDate asOf, String knownBy) {
        Map<String, Map<String, Object>> stood = new TreeMap<>();
        List<Map<String, Object>> items = api().get("/api/scoreboard/assignments?limit=500&organization="
                        + organization() + "&track=" + track + "&asOf=" + asOf + "&knownBy=" + knownBy)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        items.forEach(item -> stood.put((String) item.get("assignment"), item));
        return stood;
    }

    private void add(String commitment) {
        chain.members().forEach(member -> assignments.add(commitment + ":" + member));
    }

    private void happen() {
        String assignment = assignments.get(random.nextInt(assignments.size()));
        int dice = random.nextInt(12);
        if (dice < 2 && !standing.isEmpty()) {
            api().body("""
                            {"reason": "It was mistaken."}""")
                    .post(standing.remove(random.nextInt(standing.size())) + "/revocation")
                    .then()
                    .statusCode(200);
        } else if (dice == 2) {
            applies(assignment, false);
        } else if (dice < 7) {
            String raw = RAW.get(random.nextInt(RAW.size()));
            applies(assignment, true);
            standing.add("/api/assessments/"
                    + api().body(
                                    """
                                    {"assignment": "%s", "scale": "%s", "raw": "%s", "effectiveOn": "%s"}"""
                                            .formatted(assignment, organization(), raw, boundDay()))
                            .post("/api/assessments")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"));
        } else {
            applies(assignment, true);
            standing.add("/api/progress-reports/"
                    + Chain.accepted(assignment, CLAIMS.get(random.nextInt(CLAIMS.size())), boundDay()));
        }
    }

    /** A day since the adoption. */
    LocalDate boundDay() {
        LocalDate day = day();
        return day.isBefore(Chain.ADOPTED_ON) ? Chain.ADOPTED_ON : day;
    }

    private void applies(String assignment, boolean applicable) {
        boolean changed = applicable ? notApplicable.remove(assignment) : notApplicable.add(assignment);
        if (changed) {
            patch(
                            applicable
                                    ? """
                            {"applicable": true, "notApplicableBecause": null}"""
                                    : """
                            {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                    .patch("/api/assignments/" + assignment)
                    .then()
                    .statusCode(200);
        }
    }

    private String now() {
        return api().get("/api/scoreboard?organization=" + organization())
                .then()
                .statusCode(200)
                .extract()
                .path("knownBy");
    }
}
