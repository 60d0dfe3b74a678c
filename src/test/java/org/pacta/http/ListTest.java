package org.pacta.http;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.pacta.Api.api;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.Wire;
import org.pacta.party.MembershipRequest;
import org.pacta.party.MembershipService;
import org.pacta.party.Parties;

/** The law of lists, tried on one of them: whatever the order and the size of a page, each row comes once, in order. */
@QuarkusTest
class ListTest {

    private static final List<String> KEYS =
            List.of("id", "organization", "party", "standing", "from", "to", "updatedAt");
    private static final String ROWS = "list-test-rows";
    private static final String MANY = "list-test-many";

    @Inject
    MembershipService memberships;

    @BeforeEach
    void there_are_rows() {
        if (api().get("/api/organizations/" + ROWS).statusCode() == 404) {
            Parties.organization(ROWS);
            for (int i = 0; i < 12; i++) {
                String party = Parties.organization("list-test-party-" + i);
                LocalDate day = LocalDate.of(2001, 1, 1).plusDays(i % 4);
                record(ROWS, party, i % 2 == 0 ? "observer" : "guest", day, day.plusYears(i % 3));
                record(ROWS, party, i % 3 == 0 ? "member" : "dialogue-partner", day.plusYears(5), null);
            }
        }
    }

    @Test
    void walking_the_cursor_gives_every_row_once_and_in_order_whatever_the_order_and_the_limit() {
        Random random = new Random(20250423);
        List<Map<String, Object>> all = walk("limit=500");
        assertThat(all).hasSize(24);
        for (int round = 0; round < 15; round++) {
            String sort = anOrder(random);
            int limit = 1 + random.nextInt(12);

            List<Map<String, Object>> walked = walk("sort=" + sort + "&limit=" + limit);

            assertThat(walked).as("sort=%s, limit=%d", sort, limit).isEqualTo(sorted(all, sort));
        }
    }

    @Test
    void rows_that_come_in_while_somebody_walks_do_not_disturb_the_others() {
        String organization = Parties.organization("list-test-walk");
        for (int i = 10; i < 20; i++) {
            Parties.membership(organization, "list-test-party-" + (i - 10), "member", "2001-01-" + i);
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int page = 0;
        do {
            JsonPath answer = api().queryParam("organization", organization)
                    .queryParam("sort", "-from")
                    .queryParam("limit", 3)
                    .queryParam("cursor", cursor)
                    .get("/api/memberships")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(answer.getList("items.from"));
            cursor = answer.getString("nextCursor");
            // One before the place where the walk is, which is not seen any more; one after it, which is.
            Parties.membership(
                    organization,
                    "list-test-party-" + (10 + page % 2),
                    "guest",
                    "2002-01-0" + (1 + page),
                    "2002-01-0" + (1 + page));
            Parties.membership(
                    organization,
                    "list-test-party-" + (10 + page % 2),
                    "guest",
                    "2000-01-0" + (1 + page),
                    "2000-01-0" + (1 + page));
            page++;
        } while (!cursor.isEmpty() && page < 9);

        assertThat(seen)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(reverseOrder())
                .contains("2001-01-10", "2001-01-11", "2001-01-12", "2001-01-13", "2001-01-14")
                .contains("2001-01-15", "2001-01-16", "2001-01-17", "2001-01-18", "2001-01-19")
                .contains("2000-01-01")
                .noneMatch(day -> day.startsWith("2002"));
    }

    @Test
    void a_row_that_is_deleted_while_the_cursor_rests_on_it_does_not_end_the_walk() {
        String organization = Parties.organization("list-test-deleted");
        for (int i = 0; i < 4; i++) {
            Parties.membership(organization, "list-test-party-" + i, "member", "2001-01-01");
        }
        JsonPath first = page("organization=" + organization + "&limit=2");

        api().delete("/api/memberships/" + first.getString("items[1].id"))
                .then()
                .statusCode(204);

        assertThat(page("organization=" + organization + "&limit=2&cursor=" + first.getString("nextCursor"))
                        .getList("items"))
                .hasSize(2);
    }

    @Test
    void the_last_page_says_so_and_next_is_the_address_of_the_next_one() {
        JsonPath first = page("organization=" + ROWS + "&sort=-from,party&standing=member&limit=3&includeTotal=true");
        String next = first.getString("next");

        assertThat(first.getLong("total")).isEqualTo(4);
        assertThat(next).startsWith("http").contains("standing=member", "limit=3", "cursor=");
        api().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", emptyString())
                .body("nextCursor", emptyString())
                .body("total", equalTo(4));
    }

    @Test
    void next_carries_along_whatever_the_filters_were() {
        String odd = "standing=%7Bx%7D&standing=a%26b%3Dc&standing=a%2Bb+c&standing=%25&standing=%E4%B8%AD";
        JsonPath first = page(odd + "&standing=member&standing=observer&organization=" + ROWS + "&limit=2");

        JsonPath second = api().urlEncodingEnabled(false)
                .get(first.getString("next"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(second.getList("items")).hasSize(2).doesNotContainAnyElementsOf(first.getList("items"));
        assertThat(second.getString("next").replaceFirst("cursor=[^&]+", "cursor="))
                .isEqualTo(first.getString("next").replaceFirst("cursor=[^&]+", "cursor="));
    }

    @Test
    void the_total_is_only_given_when_it_is_asked_for_and_counts_what_the_filters_leave() {
        api().queryParam("organization", ROWS).get("/api/memberships").then().body("$", not(hasKey("total")));
        api().queryParam("organization", ROWS)
                .queryParam("includeTotal", false)
                .get("/api/memberships")
                .then()
                .body("$", not(hasKey("total")));
        api().queryParam("organization", ROWS)
                .queryParam("standing", "observer", "guest")
                .queryParam("limit", 1)
                .queryParam("includeTotal", true)
                .get("/api/memberships")
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(12));
    }

    @Test
    void there_are_fifty_on_a_page_by_default_and_five_hundred_at_most() {
        Parties.organization(MANY);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 501; i++) {
                LocalDate day = LocalDate.of(2001, 1, 1).plusDays(i);
                record(MANY, "list-test-party-0", "guest", day, day);
            }
        });

        assertThat(page("organization=" + MANY).getList("items")).hasSize(50);
        assertThat(page("organization=" + MANY + "&limit=501").getList("items")).hasSize(500);
        assertThat(page("organization=" + MANY + "&limit=2147483647").getList("items"))
                .hasSize(500);
        assertThat(page("organization=" + MANY + "&limit=500").getString("nextCursor"))
                .isNotEmpty();
    }

    @Test
    void a_cursor_of_another_order_or_another_list_is_refused() {
        String cursor = page("limit=1&organization=" + ROWS).getString("nextCursor");
        String other = api().queryParam("limit", 1)
                .queryParam("sort", "-slug")
                .get("/api/organizations")
                .path("nextCursor");

        refused("sort=-id&cursor=" + cursor);
        refused("sort=party&cursor=" + cursor);
        refused("cursor=" + other);
        assertThat(Wire.send("GET", "/api/states?sort=-slug&cursor=" + other).problem())
                .isEqualTo("400 /problems/invalid-parameter");
    }

    @Test
    void a_cursor_that_was_made_by_hand_is_refused() {
        for (String cursor : List.of("abc", "%F0%9F%98%80", "====", "a".repeat(2000))) {
            refused("cursor=" + cursor);
        }
        for (String json : List.of(
                "null",
                "[]",
                "{}",
                "[1]",
                "[\"%s\"]",
                "[\"%s\",\"not-a-uuid\"]",
                "[\"%s\",{}]",
                "[\"%s\",[\"a\"]]",
                "[\"%s\",\"a\",\"b\"]",
                "[null,null]",
                "[\"%s\"")) {
            refused("cursor=" + encoded(json.formatted("Membership by id")));
        }
        for (String value : List.of("\"+999999999-12-31\"", "\"-0001-01-01\"", "\"2025-02-30\"", "1", "true")) {
            refused("sort=from&cursor="
                    + encoded("[\"Membership by from,id\"," + value + ",\"01966ab0-0000-7000-8000-000000000001\"]"));
        }
        refused(
                "sort=updatedAt&cursor="
                        + encoded(
                                "[\"Membership by updatedAt,id\",\"+1000000000-12-31T23:59:59Z\",\"01966ab0-0000-7000-8000-000000000001\"]"));
        refused("sort=party&cursor="
                + encoded("[\"Membership by party,id\",\"\\u0000\",\"01966ab0-0000-7000-8000-000000000001\"]"));
        for (String number : List.of("1e999999999", "1E9", "9".repeat(21), "0x1", "", "1.")) {
            String made = encoded(
                    "[\"Measurement by value,id\",\"" + number + "\",\"01966ab0-0000-7000-8000-000000000001\"]");
            assertThat(Wire.send("GET", "/api/measurements?sort=value&cursor=" + made)
                            .problem())
                    .as(number)
                    .isEqualTo("400 /problems/invalid-parameter");
        }
        // Nulls where no row has one: a cursor that could not have been given, and leads nowhere.
        assertThat(page("cursor=" + encoded("[\"Membership by id\",null]")).getList("items"))
                .isEmpty();
    }

    @Test
    void the_list_of_what_is_not_there_is_not_found_and_not_empty() {
        api().get("/api/organizations/list-test-absent/members").then().statusCode(404);
    }

    private static void refused(String query) {
        Wire.Answer answer = Wire.send("GET", "/api/memberships?" + query);
        assertThat(answer.problem()).as(query).isEqualTo("400 /problems/invalid-parameter");
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("cursor");
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String anOrder(Random random) {
        List<String> keys = new ArrayList<>(KEYS);
        Collections.shuffle(keys, random);
        return String.join(
                ",",
                keys.subList(0, 1 + random.nextInt(3)).stream()
                        .map(key -> (random.nextBoolean() ? "-" : "") + key)
                        .toList());
    }

    /** As the list should be: what has no value comes last either way, and the id decides in the end. */
    private static List<Map<String, Object>> sorted(List<Map<String, Object>> rows, String sort) {
        Comparator<Map<String, Object>> order = (a, b) -> 0;
        for (String key : (sort + ",id").split(",")) {
            boolean down = key.startsWith("-");
            String name = down ? key.substring(1) : key;
            Comparator<Comparable<Object>> way = down ? reverseOrder() : naturalOrder();
            order = order.thenComparing(row -> value(row, name), nullsLast(way));
        }
        return rows.stream().sorted(order).toList();
    }

    /** An instant is not sorted as its text is: the fraction has as many digits as it needs. */
    @SuppressWarnings("unchecked")
    private static Comparable<Object> value(Map<String, Object> row, String key) {
        Object value = row.get(key);
        return (Comparable<Object>) (key.equals("updatedAt") ? Instant.parse(value.toString()) : value);
    }

    private static List<Map<String, Object>> walk(String query) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = page("organization=" + ROWS + "&" + query + "&cursor=" + cursor);
            rows.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (!cursor.isEmpty() && rows.size() < 1000);
        return rows;
    }

    private static JsonPath page(String query) {
        Response response = api().urlEncodingEnabled(false).get("/api/memberships?" + query);
        return response.then().statusCode(200).extract().jsonPath();
    }

    private void record(String organization, String party, String standing, LocalDate from, LocalDate to) {
        memberships.create(new MembershipRequest(organization, party, standing, from, to, true, List.of()));
    }
}
