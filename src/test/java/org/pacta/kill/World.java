package org.pacta.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pacta.start.PackagedService;

/** What clerks write about: an organization, its parties, themes, commitments that bind all parties; and who they are. */
final class World {

    static final int PARTIES = 5;
    static final int THEMES = 4;
    static final int COMMITMENTS = 8;
    private static final String PASSWORD = "plover ferry oatmeal tundra";

    private final List<String> assignments = new ArrayList<>();
    private final Client client;
    private final String admin;
    private final String focalPoint;
    private final String reviewer;

    private World(Client client, int clerks) throws Exception {
        this.client = client;
        this.admin = token("admin", PackagedService.ADMIN_PASSWORD);
        grant("admin", "secretariat", "everything");
        grant("admin", "assessor", "everything");
        build(clerks);
        this.focalPoint = open("k-focal-point");
        for (int i = 0; i < PARTIES; i++) {
            grant("k-focal-point", "focal-point", "party:" + party(i));
        }
        this.reviewer = open("k-reviewer");
        grant("k-reviewer", "reviewer", "everything");
    }

    /** In an empty database. */
    static World in(PackagedService service, int clerks) throws Exception {
        return new World(new Client(service.address()), clerks);
    }

    /** The admin, who is granted whatever an organization keeps, and sees drafts too. */
    String admin() {
        return admin;
    }

    /** Who makes tokens, for which it takes a password. */
    String withPassword() {
        return Client.basic("k-focal-point", PASSWORD);
    }

    String focalPoint() {
        return focalPoint;
    }

    String reviewer() {
        return reviewer;
    }

    String assignment(Random random) {
        return assignments.get(random.nextInt(assignments.size()));
    }

    static String party(int number) {
        return "k-party-" + number;
    }

    static String theme(int number) {
        return "k-theme-" + number;
    }

    /** Of one clerk alone, and of no commitment. */
    static String ownTheme(int clerk) {
        return "k-own-" + clerk;
    }

    private void build(int clerks) throws Exception {
        put("/api/organizations/k", named("Organization"));
        for (int i = 0; i < PARTIES; i++) {
            put("/api/organizations/" + party(i), named("Party"));
            post(
                    "/api/memberships",
                    "{\"organization\": \"k\", \"party\": \"%s\", \"standing\": \"member\", \"from\": \"2001-06-15\"}"
                            .formatted(party(i)));
        }
        for (int i = 0; i < THEMES; i++) {
            put("/api/themes/" + theme(i), named("Theme"));
        }
        for (int i = 0; i < clerks; i++) {
            put("/api/themes/" + ownTheme(i), named("Own"));
        }
        put("/api/meeting-series/k-series", "{\"organization\": \"k\", \"name\": {\"texts\": {\"en\": \"Meeting\"}}}");
        put(
                "/api/meetings/k-20",
                """
                {"series": "k-series", "ordinal": 20, "title": {"texts": {"en": "20th meeting"}}, "status": "HELD",
                 "startsOn": "2025-04-22", "endsOn": "2025-04-24"}""");
        put(
                "/api/statements/k-20-statement",
                """
                {"meeting": "k-20", "kind": "joint-statement", "title": {"texts": {"en": "Joint statement"}}}""");
        post(
                "/api/statements/k-20-statement/paragraphs",
                "{\"number\": \"1\", \"text\": {\"texts\": {\"en\": \"They exchange experience.\"}}}");
        post("/api/statements/k-20-statement/adoption", "{\"adoptedOn\": \"2025-04-23\"}");
        for (int i = 0; i < COMMITMENTS; i++) {
            put("/api/commitments/k-c" + i, commitment(theme(i % THEMES)));
            post("/api/commitments/k-c" + i + "/confirmation", "{\"assignTo\": {\"standings\": [\"member\"]}}");
            for (int j = 0; j < PARTIES; j++) {
                assignments.add("k-c" + i + ":" + party(j));
            }
        }
    }

    static String commitment(String theme) {
        return """
                {"statement": "k-20-statement", "title": {"texts": {"en": "Commitment"}}, "kind": "EXCHANGE",
                 "themes": ["%s"]}"""
                .formatted(theme);
    }

    static String named(String name) {
        return "{\"name\": {\"texts\": {\"en\": \"" + name + "\"}}}";
    }

    private String open(String account) throws Exception {
        post("/api/accounts", "{\"name\": \"%s\", \"displayName\": \"Clerk\"}".formatted(account));
        post("/api/accounts/" + account + "/password", "{\"password\": \"" + PASSWORD + "\"}");
        return token(account, PASSWORD);
    }

    private String token(String account, String password) throws Exception {
        Client.Answer made =
                done(Step.json("POST", "/api/tokens", Client.basic(account, password), "{\"name\": \"clerks\"}", ""));
        return "Bearer " + made.json().path("token").asText();
    }

    private void grant(String account, String role, String scope) throws Exception {
        done(Step.json(
                "POST",
                "/api/grants",
                admin,
                "{\"account\": \"%s\", \"role\": \"%s\", \"scope\": \"%s\"}".formatted(account, role, scope),
                ""));
    }

    private void put(String path, String body) throws Exception {
        done(Step.json("PUT", path, admin, body, ""));
    }

    private void post(String path, String body) throws Exception {
        done(Step.json("POST", path, admin, body, ""));
    }

    private Client.Answer done(Step step) throws Exception {
        Client.Answer answer = client.send(step);
        if (answer.status() / 100 != 2) {
            throw new AssertionError(step + ": " + answer);
        }
        return answer;
    }
}
