package org.pacta.tools;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.start.PackagedService;

/** The packaged service with a Keycloak, in which people and their groups are kept. */
class OidcIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ADMIN_PASSWORD = "plover-" + System.nanoTime() + "-quartz-lantern";

    private static KeycloakServer keycloak;
    private static PackagedService service;
    private static String admin;

    @BeforeAll
    static void start() throws Exception {
        keycloak = KeycloakServer.start();
        Map<String, String> settings = new HashMap<>(Tool.sample());
        settings.putAll(Map.of(
                "PACTA_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "PACTA_OIDC_URL",
                keycloak.issuer("pacta"),
                "PACTA_OIDC_CLIENT",
                "pacta",
                "PACTA_OIDC_SECRET",
                keycloak.secret(),
                "PACTA_OIDC_NAME",
                "Keycloak of the courts",
                "PACTA_OIDC_GRANTS",
                "*, SCO registry=secretariat:organization:sco"));
        // Its admin is the one with this password.
        settings.put("PACTA_SAMPLE_ACCOUNTS", "false");
        service = PackagedService.start(settings);
        admin = JSON.readTree(send("POST", "/api/tokens", basic("admin", ADMIN_PASSWORD), "{\"name\": \"test\"}")
                        .body())
                .get("token")
                .asText();
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    // ---- Bearer tokens

    @Test
    void a_focal_point_reports_on_an_assignment_of_their_party_and_on_no_others_and_a_reviewer_accepts()
            throws Exception {
        String aigerim = keycloak.accessToken("aigerim");
        String ravshan = keycloak.accessToken("ravshan");

        assertProblem(draft(aigerim, "sco-cj-20-c01:kgz"), 403, "forbidden");
        HttpResponse<String> drafted = draft(aigerim, "sco-cj-20-c01:kaz");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        String report = "/api/progress-reports/"
                + JSON.readTree(drafted.body()).get("id").asText();

        assertThat(send("POST", report + "/submission", bearer(aigerim), "").statusCode())
                .isEqualTo(200);
        assertProblem(send("POST", report + "/acceptance", bearer(aigerim), ""), 403, "forbidden");
        HttpResponse<String> accepted = send("POST", report + "/acceptance", bearer(ravshan), "");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThatJson(accepted.body()).node("state").isEqualTo("ACCEPTED");
    }

    @Test
    void an_account_is_made_at_the_first_visit_with_what_the_provider_says_and_none_at_the_next() throws Exception {
        assertThatJson(me(keycloak.accessToken("aigerim")))
                .isEqualTo(
                        """
                        {
                          "account": "aigerim",
                          "displayName": "Aigerim Illustrative",
                          "email": "aigerim@example.org",
                          "means": "PROVIDER",
                          "grants": [{"role": "focal-point", "scope": "party:kaz"}]
                        }""");
        assertThat(me(keycloak.accessToken("aigerim"))).isEqualTo(me(keycloak.accessToken("aigerim")));
        // Nor does one that lasts for minutes make one that lasts for months.
        assertProblem(
                send("POST", "/api/tokens", bearer(keycloak.accessToken("aigerim")), "{\"name\": \"long\"}"),
                409,
                "rule-broken");

        assertThat(send("GET", "/api/accounts/aigerim-2", bearer(admin), null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_is_called_like_an_account_of_ours_gets_another_one_with_no_more_than_their_groups_give()
            throws Exception {
        String namesake = keycloak.accessToken("admin");

        // Their address is not verified, and there is no Atlantis here.
        assertThatJson(me(namesake))
                .isEqualTo(
                        """
                        {
                          "account": "admin-2",
                          "displayName": "Another Admin",
                          "email": null,
                          "means": "PROVIDER",
                          "grants": []
                        }""");
        me(namesake);
        assertThat(service.output())
                .filteredOn(line -> line.contains("party:atlantis"))
                .hasSize(1);
        assertProblem(draft(namesake, "sco-cj-20-c01:kaz"), 403, "forbidden");
        assertProblem(send("GET", "/api/accounts", bearer(namesake), null), 403, "forbidden");
        assertThatJson(me(admin)).node("account").isEqualTo("admin");
    }

    @Test
    void a_rule_of_the_operator_gives_a_group_a_grant() throws Exception {
        assertThatJson(me(keycloak.accessToken("registrar")))
                .node("grants")
                .isEqualTo("[{\"role\": \"secretariat\", \"scope\": \"organization:sco\"}]");
    }

    @Test
    void an_import_is_carried_out_with_what_the_token_allowed_with_which_it_was_left() throws Exception {
        String theme = "{\"slug\": \"oidc-%s\", \"name\": {\"texts\": {\"en\": \"Subject\"}}}\n";

        assertThat(imported(keycloak.accessToken("registrar"), theme.formatted("allowed")))
                .isEqualTo("DONE");
        assertThat(imported(keycloak.accessToken("ravshan"), theme.formatted("refused")))
                .isNotEqualTo("DONE");

        assertThat(send("GET", "/api/themes/oidc-allowed", bearer(admin), null).statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/api/themes/oidc-refused", bearer(admin), null).statusCode())
                .isEqualTo(404);
    }

    /** How it ended, or with what status it was refused before it began. */
    private static String imported(String token, String lines) throws Exception {
        HttpResponse<String> left = HTTP.send(
                HttpRequest.newBuilder(at("/api/imports?noun=themes"))
                        .header("Authorization", bearer(token))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (left.statusCode() >= 400) {
            return String.valueOf(left.statusCode());
        }
        String job = "/api/jobs/" + JSON.readTree(left.body()).get("id").asText();
        for (int tries = 0; tries < 100; tries++) {
            String state = JSON.readTree(send("GET", job, bearer(token), null).body())
                    .path("state")
                    .asText();
            if (!state.equals("QUEUED") && !state.equals("RUNNING")) {
                return state;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The import does not end");
    }

    @Test
    void what_is_granted_here_comes_on_top_and_goes_at_once() throws Exception {
        String token = keycloak.accessToken("guest");
        String account = account(token);
        assertThatJson(me(token)).node("grants").isEqualTo("[]");

        HttpResponse<String> granted = send(
                "POST",
                "/api/grants",
                bearer(admin),
                "{\"account\": \"" + account + "\", \"role\": \"focal-point\", \"scope\": \"party:kgz\"}");
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);
        assertThatJson(me(token)).node("grants").isEqualTo("[{\"role\": \"focal-point\", \"scope\": \"party:kgz\"}]");

        String grant = "/api/grants/" + JSON.readTree(granted.body()).get("id").asText();
        assertThat(send("DELETE", grant, bearer(admin), null).statusCode()).isEqualTo(204);
        assertThatJson(me(token)).node("grants").isEqualTo("[]");
    }

    @Test
    void whoever_leaves_a_group_has_lost_the_grant_with_their_next_token() throws Exception {
        String before = keycloak.accessToken("mover");
        keycloak.leaveGroup("mover", "reviewer:organization:sco");
        String after = keycloak.accessToken("mover");
        keycloak.joinGroup("mover", "focal-point:party:kaz");
        String later = keycloak.accessToken("mover");

        assertThatJson(me(before))
                .node("grants")
                .isEqualTo("[{\"role\": \"reviewer\", \"scope\": \"organization:sco\"}]");
        assertThatJson(me(after)).node("grants").isEqualTo("[]");
        assertThatJson(me(later)).node("grants").isEqualTo("[{\"role\": \"focal-point\", \"scope\": \"party:kaz\"}]");
    }

    @Test
    void with_the_same_verified_address_two_accounts_are_one_person_who_does_not_review_themselves() throws Exception {
        HttpResponse<String> made = send(
                "POST",
                "/api/accounts",
                bearer(admin),
                """
                {"name": "second-of-aigerim", "displayName": "Second", "email": "Aigerim@example.org"}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String password = "heron-" + System.nanoTime() + "-granite-violin";
        assertThat(send(
                                "POST",
                                "/api/accounts/second-of-aigerim/password",
                                bearer(admin),
                                "{\"password\": \"" + password + "\"}")
                        .statusCode())
                .isBetween(200, 204);
        assertThat(send(
                                "POST",
                                "/api/grants",
                                bearer(admin),
                                """
                                {"account": "second-of-aigerim", "role": "reviewer", "scope": "organization:sco"}""")
                        .statusCode())
                .isEqualTo(201);
        String second = JSON.readTree(
                        send("POST", "/api/tokens", basic("second-of-aigerim", password), "{\"name\": \"second\"}")
                                .body())
                .get("token")
                .asText();
        String aigerim = keycloak.accessToken("aigerim");
        String report = "/api/progress-reports/"
                + JSON.readTree(draft(aigerim, "sco-cj-20-c02:kaz").body())
                        .get("id")
                        .asText();
        assertThat(send("POST", report + "/submission", bearer(aigerim), "").statusCode())
                .isEqualTo(200);

        assertProblem(send("POST", report + "/acceptance", bearer(second), ""), 403, "forbidden");
        assertThat(send("POST", report + "/acceptance", bearer(keycloak.accessToken("ravshan")), "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_account_that_is_turned_off_here_gets_in_with_no_token_of_the_provider() throws Exception {
        String token = keycloak.accessToken("leaver");
        String account = account(token);

        turn(account, true);
        assertProblem(send("GET", "/api/me", bearer(token), null), 401, "unauthenticated");
        assertProblem(send("GET", "/api/states", bearer(token), null), 401, "unauthenticated");
        assertProblem(send("GET", "/api/me", bearer(keycloak.accessToken("leaver")), null), 401, "unauthenticated");

        turn(account, false);
        assertThatJson(me(token)).node("account").isEqualTo(account);
    }

    @Test
    void a_token_that_is_not_for_us_or_not_the_providers_or_over_is_refused() throws Exception {
        JsonNode tokens = keycloak.tokens("pacta", "pacta", "aigerim");
        String good = tokens.get("access_token").asText();
        String brief =
                keycloak.tokens("pacta", "brief", "aigerim").get("access_token").asText();
        assertThatJson(me(good)).node("account").isEqualTo("aigerim");

        Map<String, String> bad = Map.of(
                "for another service",
                keycloak.tokens("pacta", "another-service", "aigerim")
                        .get("access_token")
                        .asText(),
                "of another realm",
                keycloak.tokens("elsewhere", "pacta", "aigerim")
                        .get("access_token")
                        .asText(),
                "signed otherwise",
                tampered(good, 2, "", ""),
                "with other groups",
                tampered(good, 1, "focal-point:party:kaz", "focal-point:party:kgz"),
                "not signed",
                unsigned(good),
                "to sign in with",
                tokens.get("id_token").asText(),
                "to get others with",
                tokens.get("refresh_token").asText(),
                "nothing at all",
                "nothing-at-all",
                "three dots",
                "a.b.c");
        for (Map.Entry<String, String> token : bad.entrySet()) {
            assertProblem(send("GET", "/api/me", bearer(token.getValue()), null), 401, "unauthenticated");
            assertProblem(send("GET", "/api/states", bearer(token.getValue()), null), 401, "unauthenticated");
        }

        waitUntilExpired(brief);
        assertProblem(send("GET", "/api/me", bearer(brief), null), 401, "unauthenticated");
    }

    @Test
    void a_token_for_a_moment_serves_for_that_moment() throws Exception {
        // Of two seconds, and asked with at once: what refuses it later is its age alone.
        String brief =
                keycloak.tokens("pacta", "brief", "aigerim").get("access_token").asText();
        assertThatJson(me(brief)).node("account").isEqualTo("aigerim");
    }

    // ---- The sign-in page

    @Test
    void somebody_signs_in_at_the_provider_and_has_a_session_of_ours() throws Exception {
        Visitor visitor = new Visitor();

        assertThat(signIn(visitor, "aigerim").uri()).isEqualTo(at("/sign-in"));

        assertThat(visitor.cookies())
                .filteredOn(cookie -> !cookie.getPath().startsWith("/realms/"))
                .as("what the browser keeps of us")
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.getName()).isEqualTo("pacta_session");
                    assertThat(cookie.isHttpOnly()).isTrue();
                });
        assertThat(visitor.cookiesSeen())
                .as("of the provider's tokens it keeps none")
                .noneMatch(name -> name.startsWith("q_session"));
        HttpResponse<String> me = visitor.look(at("/api/me"));
        assertThatJson(me.body()).node("account").isEqualTo("aigerim");
        assertThatJson(me.body()).node("means").isEqualTo("SESSION");
        assertThatJson(me.body()).node("grants").isEqualTo("[{\"role\": \"focal-point\", \"scope\": \"party:kaz\"}]");
        String csrf = JSON.readTree(me.body()).get("csrfToken").asText();

        HttpRequest.Builder draft = json(at("/api/progress-reports"), report("sco-cj-20-c03:kaz"));
        assertProblem(visitor.send(draft), 403, "csrf-token-required");
        HttpResponse<String> drafted = visitor.send(draft.header("X-CSRF-Token", csrf));
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        assertProblem(
                visitor.send(json(at("/api/progress-reports"), report("sco-cj-20-c03:kgz"))
                        .header("X-CSRF-Token", csrf)),
                403,
                "forbidden");
    }

    @Test
    void whoever_was_sent_to_sign_in_comes_back_to_what_they_had_asked_for() throws Exception {
        Visitor visitor = new Visitor();

        HttpResponse<String> page = visitor.open(at("/sign-in?next=/work/account%3Flang%3Dru"));
        Matcher way = Pattern.compile("href=\"(/sign-in/provider[^\"]*)\"").matcher(page.body());
        assertThat(way.find()).as(page.body()).isTrue();
        HttpResponse<String> form = visitor.open(at(way.group(1).replace("&amp;", "&")));
        HttpResponse<String> back = visitor.fill(form, Map.of("username", "aigerim", "password", keycloak.password()));

        assertThat(back.uri()).isEqualTo(at("/work/account?lang=ru"));
        assertThat(back.body()).contains("aigerim");
        assertThat(visitor.cookies()).noneMatch(cookie -> cookie.getName().equals("pacta_next"));
    }

    @Test
    void nobody_is_led_to_a_page_of_others() throws Exception {
        Visitor visitor = new Visitor();

        HttpResponse<String> form = visitor.open(at("/sign-in/provider?next=//example.org/"));

        assertThat(visitor.fill(form, Map.of("username", "aigerim", "password", keycloak.password()))
                        .uri())
                .isEqualTo(at("/sign-in"));
    }

    @Test
    void whoever_signs_out_here_is_signed_out_there_too() throws Exception {
        Visitor visitor = new Visitor();
        HttpResponse<String> form = visitor.open(at("/sign-in"));
        assertThat(form.body())
                .contains("<a href=\"/sign-in/provider?next=%2Fwork\">Sign in with Keycloak of the courts</a>");
        HttpResponse<String> page = signIn(visitor, "commuter");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("form-action 'self' " + keycloak.issuer("pacta").replaceAll("/realms/.*", ""));
        assertThat(keycloak.sessions("commuter")).isEqualTo(1);
        String csrf = JSON.readTree(visitor.look(at("/api/me")).body())
                .get("csrfToken")
                .asText();

        HttpResponse<String> out = visitor.fill(page, Map.of("csrfToken", csrf));

        assertThat(out.uri()).isEqualTo(at("/sign-in"));
        assertThat(visitor.way()).anyMatch(where -> where.toString().startsWith(keycloak.issuer("pacta")));
        assertProblem(visitor.look(at("/api/me")), 401, "unauthenticated");
        assertThat(keycloak.sessions("commuter")).isZero();
        assertThat(visitor.open(at("/sign-in/provider")).uri().toString())
                .as("asked anew")
                .startsWith(keycloak.issuer("pacta"));
    }

    @Test
    void whoever_comes_back_with_what_is_not_theirs_is_not_let_in_nor_sent_round_in_circles() throws Exception {
        Visitor visitor = new Visitor();
        int before = failedSignIns();
        assertProblem(visitor.look(at("/sign-in/provider?code=any&state=any")), 401, "unauthenticated");

        String state = state(visitor.look(at("/sign-in/provider")));
        assertProblem(visitor.look(at("/sign-in/provider?code=made-up&state=" + state)), 401, "unauthenticated");
        assertProblem(visitor.look(at("/sign-in/provider?code=made-up&state=" + state)), 401, "unauthenticated");

        String another = state(visitor.look(at("/sign-in/provider")));
        assertProblem(
                visitor.look(at("/sign-in/provider?error=access_denied&error_description=no&state=" + another)),
                401,
                "unauthenticated");
        assertProblem(new Visitor().look(at("/sign-in/provider?code=any&state=" + another)), 401, "unauthenticated");
        assertThat(visitor.cookies()).noneMatch(cookie -> cookie.getName().equals("pacta_session"));
        assertThat(failedSignIns()).as("told of in the audit").isEqualTo(before + 5);
    }

    private static int failedSignIns() throws Exception {
        JsonNode page = JSON.readTree(send("GET", "/api/audit?outcome=REFUSED&limit=500&sort=-at", bearer(admin), null)
                .body());
        int failed = 0;
        for (JsonNode entry : page.get("items")) {
            if ("/sign-in/provider".equals(entry.path("path").asText())) {
                failed += entry.get("occurrences").asInt();
            }
        }
        return failed;
    }

    @Test
    void nobody_is_let_in_from_the_provider_with_an_account_that_is_turned_off_and_their_session_is_over()
            throws Exception {
        Visitor visitor = new Visitor();
        signIn(visitor, "dismissed");
        String account =
                JSON.readTree(visitor.look(at("/api/me")).body()).get("account").asText();

        turn(account, true);
        assertProblem(visitor.look(at("/api/me")), 401, "unauthenticated");
        HttpResponse<String> again = visitor.open(at("/sign-in/provider"));

        assertThat(again.uri().getPath()).isEqualTo("/sign-in/provider");
        assertProblem(again, 401, "unauthenticated");
        assertProblem(visitor.look(at("/api/me")), 401, "unauthenticated");
        turn(account, false);
        assertThat(visitor.look(at("/api/me")).statusCode())
                .as("a session that is over stays so")
                .isEqualTo(401);
    }

    // ---- How it is asked

    private static HttpResponse<String> signIn(Visitor visitor, String user) throws Exception {
        HttpResponse<String> form = visitor.open(at("/sign-in/provider"));
        assertThat(form.uri().toString()).startsWith(keycloak.issuer("pacta"));
        return visitor.fill(form, Map.of("username", user, "password", keycloak.password()));
    }

    private static String state(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).isEqualTo(303);
        String there = sent.headers().firstValue("Location").orElseThrow();
        assertThat(there)
                .startsWith(keycloak.issuer("pacta") + "/protocol/openid-connect/auth?")
                .contains("code_challenge_method=S256", "nonce=", "response_type=code");
        return there.replaceFirst(".*[?&]state=([^&]+).*", "$1");
    }

    private static HttpResponse<String> draft(String token, String assignment) throws Exception {
        return send("POST", "/api/progress-reports", bearer(token), report(assignment));
    }

    private static String report(String assignment) {
        return """
                {"assignment": "%s", "periodFrom": "2026-01-01", "periodTo": "2026-06-30", "claimedStatus": "LIMITED",
                 "narrative": {"texts": {"en": "Illustrative: two courts have begun."}}, "illustrative": true}"""
                .formatted(assignment);
    }

    private static void turn(String account, boolean off) throws Exception {
        HttpResponse<String> turned = HTTP.send(
                HttpRequest.newBuilder(at("/api/accounts/" + account))
                        .header("Authorization", bearer(admin))
                        .header("If-Match", "*")
                        .header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"off\": " + off + "}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(turned.statusCode()).as(turned.body()).isEqualTo(200);
    }

    private static String account(String token) throws Exception {
        return JSON.readTree(me(token)).get("account").asText();
    }

    private static String me(String token) throws Exception {
        HttpResponse<String> me = send("GET", "/api/me", bearer(token), null);
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        return me.body();
    }

    private static HttpResponse<String> send(String method, String path, String authorization, @Nullable String body)
            throws Exception {
        HttpRequest.Builder request = json(at(path), body == null ? "" : body)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", authorization)
                .header("If-Match", "*");
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder json(URI address, String body) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static URI at(String path) {
        return URI.create(service.address() + path);
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThatJson(answer.body()).node("type").isEqualTo("/problems/" + type);
    }

    /** With something else in one of its three parts. */
    private static String tampered(String token, int part, String pattern, String otherwise) {
        String[] parts = token.split("\\.");
        if (part == 2) {
            parts[2] = parts[2].startsWith("AA") ? "BB" + parts[2].substring(2) : "AA" + parts[2].substring(2);
        } else {
            String text = new String(Base64.getUrlDecoder().decode(parts[part]), StandardCharsets.UTF_8);
            assertThat(text).contains(pattern);
            parts[part] = encoded(text.replace(pattern, otherwise));
        }
        return String.join(".", parts);
    }

    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void waitUntilExpired(String token) throws Exception {
        long end = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .get("exp")
                .asLong();
        while (Instant.now().getEpochSecond() <= end) {
            Thread.sleep(100);
        }
    }
}
