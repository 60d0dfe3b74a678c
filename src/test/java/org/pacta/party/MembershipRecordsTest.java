package org.pacta.party;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who stood how in an organization on any day, as it was known at any instant. */
@QuarkusTest
class MembershipRecordsTest {

    private static final LocalDate DAY_ONE = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 60;
    private static final int STEPS = 30;
    private static final int QUESTIONS = 40;

    @Test
    void a_membership_is_known_from_when_it_was_recorded_with_each_change_from_when_that_was() {
        String organization = Parties.organization("known-member-org");
        String party = Parties.organization("known-member-party");
        Instant before = Instant.now();
        String id = Parties.membership(organization, party, "observer", "2005-07-05");
        Instant recorded = Instant.now();
        patch(
                        """
                {"standing": "member", "from": "2006-01-01", "sources": ["Tianjin"], "illustrative": true}""")
                .patch("/api/memberships/" + id)
                .then()
                .statusCode(200);
        Instant changed = Instant.now();
        api().delete("/api/memberships/" + id).then().statusCode(204);
        Instant deleted = Instant.now();

        assertThat(members(organization, "2010-01-01", before)).isEmpty();
        assertThat(members(organization, "2010-01-01", recorded)).containsExactly(Map.entry(party, "observer"));
        assertThat(members(organization, "2005-08-01", recorded)).containsExactly(Map.entry(party, "observer"));
        assertThat(members(organization, "2010-01-01", changed)).containsExactly(Map.entry(party, "member"));
        assertThat(members(organization, "2005-08-01", changed)).isEmpty();
        assertThat(members(organization, "2010-01-01", deleted)).isEmpty();
        assertThatJson(api().get("/api/organizations/known-member-org/members?on=2010-01-01&knownBy=" + changed)
                        .asString())
                .inPath("items[0]")
                .isEqualTo(
                        """
                {"id": "%s", "organization": "known-member-org", "party": "known-member-party",
                 "standing": "member", "from": "2006-01-01", "to": null, "illustrative": true, "sources": ["Tianjin"],
                 "version": 1, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}"""
                                .formatted(id));
    }

    @Test
    void what_is_known_now_is_known_by_any_later_instant() {
        String organization = Parties.organization("known-later-org");
        String party = Parties.organization("known-later-party");
        Parties.membership(organization, party, "member", "2005-07-05");
        Map<String, String> members = Map.of(party, "member");

        assertThat(members(organization, "2010-01-01", null)).isEqualTo(members);
        for (String instant :
                List.of("9999-12-30T23:59:59Z", "9999-12-31T00:00:00Z", "9999-12-31T23:59:59.999999999Z")) {
            assertThat(members(organization, "2010-01-01", Instant.parse(instant)))
                    .isEqualTo(members);
        }
        assertThat(members(organization, "2010-01-01", Instant.parse("0001-01-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void memberships_of_all_organizations_are_listed_as_they_were_known() {
        String one = Parties.organization("known-list-one");
        String other = Parties.organization("known-list-other");
        String party = Parties.organization("known-list-party");
        String id = Parties.membership(one, party, "member", "2005-07-05");
        Parties.membership(other, party, "partner", "2006-07-05", "2007-07-05");
        Instant before = Instant.now();
        api().body(
                        """
                        {"organization": "known-list-party", "party": "known-list-one", "standing": "guest",
                         "from": "2005-07-05"}""")
                .put("/api/memberships/" + id)
                .then()
                .statusCode(200);

        String known = "&knownBy=" + before;
        api().get("/api/memberships?party=known-list-party&sort=-from" + known)
                .then()
                .statusCode(200)
                .body("items.organization", contains(other, one))
                .body("items.version", contains(0, 0));
        api().get("/api/memberships?party=known-list-party&on=2006-08-01&standing=partner,guest" + known)
                .then()
                .body("items.organization", contains(other));
        String cursor = api().get("/api/memberships?party=known-list-party&limit=1&includeTotal=true" + known)
                .then()
                .body("total", equalTo(2))
                .extract()
                .path("nextCursor");
        api().get("/api/memberships?party=known-list-party&limit=1&cursor=" + cursor + known)
                .then()
                .body("items.organization", contains(other))
                .body("next", equalTo(""));
        api().get("/api/memberships?party=known-list-one&sort=to,updatedAt&knownBy=" + Instant.now())
                .then()
                .body("items.id", contains(id))
                .body("items.version", contains(1));
        api().get("/api/memberships?party=known-list-one" + known).then().body("items", empty());
    }

    @Test
    void what_is_refused_is_not_known() {
        String organization = Parties.organization("known-refused-org");
        String party = Parties.organization("known-refused-party");
        Parties.membership(organization, party, "member", "2005-07-05");
        api().body(
                        """
                        {"organization": "known-refused-org", "party": "known-refused-party", "standing": "observer",
                         "from": "2006-01-01"}""")
                .post("/api/memberships")
                .then()
                .statusCode(409);

        assertThat(members(organization, "2010-01-01", Instant.now())).containsExactly(Map.entry(party, "member"));
    }

    @Test
    void an_instant_is_one() {
        Parties.organization("known-faulty-org");

        api().get("/api/organizations/known-faulty-org/members?knownBy=2025-01-01")
                .then()
                .statusCode(400);
        api().get("/api/memberships?knownBy=yesterday").then().statusCode(400);
        api().get("/api/organizations/no-such-organization/members?knownBy=2025-01-01T00:00:00Z")
                .then()
                .statusCode(404);
    }

    @Test
    void the_sample_is_known_once_it_is_loaded() {
        api().get("/api/organizations/sco/members?on=2025-04-23&standing=member&knownBy=" + Instant.now())
                .then()
                .statusCode(200)
                .body("items.party", hasItems("chn", "kaz", "uzb"));
    }

    /** A model that keeps the whole state after each step. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_happens_who_was_known_to_be_a_member_stays_known(long seed) {
        Random random = new Random(seed);
        String organization = Parties.organization("known-law-" + seed);
        List<String> parties = List.of("a", "b", "c").stream()
                .map(last -> Parties.organization(organization + "-" + last))
                .toList();
        List<Map<String, Period>> states = new ArrayList<>(List.of(Map.of()));
        List<Instant> instants = new ArrayList<>(List.of(Instant.now()));
        for (int step = 0; step < STEPS; step++) {
            states.add(happen(random, organization, parties, states.get(states.size() - 1)));
            instants.add(Instant.now());
        }

        for (int question = 0; question < QUESTIONS; question++) {
            int step = random.nextInt(states.size());
            LocalDate day = DAY_ONE.plusDays(random.nextInt(DAYS + 20) - 5);
            Map<String, String> expected = new TreeMap<>();
            states.get(step).values().stream()
                    .filter(period -> period.holdsOn(day))
                    .forEach(period -> expected.put(period.party, period.standing));

            assertThat(members(organization, day.toString(), instants.get(step)))
                    .as("seed %d, on %s, known after %d steps", seed, day, step)
                    .isEqualTo(expected);
        }
    }

    private static Map<String, Period> happen(
            Random random, String organization, List<String> parties, Map<String, Period> before) {
        Map<String, Period> after = new TreeMap<>(before);
        List<String> ids = List.copyOf(before.keySet());
        String id = ids.isEmpty() || random.nextInt(3) == 0 ? null : ids.get(random.nextInt(ids.size()));
        if (id != null && random.nextInt(4) == 0) {
            api().delete("/api/memberships/" + id).then().statusCode(204);
            after.remove(id);
            return after;
        }
        LocalDate from = DAY_ONE.plusDays(random.nextInt(DAYS));
        Period period = new Period(
                parties.get(random.nextInt(parties.size())),
                random.nextBoolean() ? "member" : "observer",
                from,
                random.nextInt(3) == 0 ? LocalDate.MAX : from.plusDays(random.nextInt(15)));
        boolean free = before.entrySet().stream()
                .noneMatch(
                        other -> !other.getKey().equals(id) && other.getValue().meets(period));
        String body = period.body(organization);
        JsonPath answer = id == null
                ? api().body(body)
                        .post("/api/memberships")
                        .then()
                        .statusCode(free ? 201 : 409)
                        .extract()
                        .jsonPath()
                : api().body(body)
                        .put("/api/memberships/" + id)
                        .then()
                        .statusCode(free ? 200 : 409)
                        .extract()
                        .jsonPath();
        if (free) {
            after.put(answer.getString("id"), period);
        }
        return after;
    }

    private record Period(String party, String standing, LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean meets(Period other) {
            return party.equals(other.party) && !other.from.isAfter(to) && !from.isAfter(other.to);
        }

        String body(String organization) {
            return """
                    {"organization": "%s", "party": "%s", "standing": "%s", "from": "%s"%s}"""
                    .formatted(
                            organization,
                            party,
                            standing,
                            from,
                            to.equals(LocalDate.MAX) ? "" : ", \"to\": \"" + to + "\"");
        }
    }

    /** The standings by party; as known now if no instant is given. */
    private static Map<String, String> members(String organization, String day, Instant knownBy) {
        JsonPath page = api().get("/api/organizations/" + organization + "/members?on=" + day
                        + (knownBy == null ? "" : "&knownBy=" + knownBy))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, String> members = new TreeMap<>();
        List<Map<String, String>> items = page.getList("items");
        items.forEach(item ->
                assertThat(members.put(item.get("party"), item.get("standing"))).isNull());
        return members;
    }
}
