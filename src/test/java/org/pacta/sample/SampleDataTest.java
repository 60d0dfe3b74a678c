package org.pacta.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pacta.Api.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.ServedContract;
import org.pacta.commitment.ThemeRequest;
import org.pacta.http.JsonBody;

/** What a newcomer finds. */
@QuarkusTest
class SampleDataTest {

    private static final String STATEMENT = "sco-cj-20-statement";

    @Inject
    Sample sample;

    @Inject
    JsonBody json;

    @Inject
    Session session;

    @Test
    void tenStatesWereMembersWhenTheStatementWasAdopted() {
        assertThat(members("2025-04-23", "member"))
                .containsExactly("blr", "chn", "ind", "irn", "kaz", "kgz", "pak", "rus", "tjk", "uzb");
        assertThat(members("2025-04-23", "observer")).containsExactly("afg", "mng");
        assertThat(members("2025-04-23", "dialogue-partner")).hasSize(14).doesNotContain("lao");
        assertThat(members("2025-04-23", "partner")).isEmpty();
    }

    @Test
    void observersAndDialoguePartnersBecamePartnersAndLaosWithThem() {
        assertThat(members("2025-08-31", "partner")).isEmpty();
        assertThat(members("2025-09-01", "partner")).hasSize(17).contains("afg", "mng", "tur", "lao");
        assertThat(members("2025-09-02", "member")).hasSize(10);
        assertThat(members("2025-09-02", "observer")).isEmpty();
        assertThat(members("2025-09-02", "dialogue-partner")).isEmpty();
    }

    @Test
    void membershipsGrewByDate() {
        assertThat(members("2001-06-14", "member")).isEmpty();
        assertThat(members("2001-06-15", "member")).hasSize(6);
        assertThat(members("2017-06-09", "member")).hasSize(8);
        assertThat(members("2023-07-04", "member")).hasSize(9).doesNotContain("blr");
        assertThat(members("2024-07-04", "member")).hasSize(10);
    }

    @Test
    void statesAreCalledAsTheyCallThemselves() {
        JsonPath russia = get("/api/states/rus");
        assertThat(russia.getString("name.texts.en")).isEqualTo("Russian Federation");
        assertThat(russia.getString("name.texts.ru")).isEqualTo("Российская Федерация");
        assertThat(russia.getString("name.texts.zh-Hans")).isEqualTo("俄罗斯联邦");
        assertThat(get("/api/states/kgz").getString("name.texts.ru")).isEqualTo("Кыргызстан");
        assertThat(get("/api/states/mmr").getString("name.texts.en")).isEqualTo("Myanmar");
    }

    @Test
    void gapsBetweenMeetingsStayGaps() {
        assertThat(get("/api/meetings?series=sco-cj&sort=slug&limit=500").getList("items.ordinal", Integer.class))
                .contains(1, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21)
                .doesNotContain(2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void whatTheSourcesLeaveOpenStaysOpen() {
        for (String undated : List.of("sco-cj-9", "sco-cj-10")) {
            Map<String, Object> meeting = get("/api/meetings/" + undated).getMap("");
            assertThat(meeting).containsEntry("year", null).containsEntry("startsOn", null);
            assertThat(meeting).containsEntry("status", "HELD");
        }
        Map<String, Object> hangzhou = get("/api/meetings/sco-cj-20").getMap("");
        assertThat(hangzhou)
                .containsEntry("year", 2025)
                .containsEntry("startsOn", null)
                .containsEntry("host", "chn");
        Map<String, Object> next = get("/api/meetings/sco-cj-21").getMap("");
        assertThat(next)
                .containsEntry("status", "PLANNED")
                .containsEntry("year", 2026)
                .containsEntry("host", "irn");
        Map<String, Object> online = get("/api/meetings/sco-cj-15").getMap("");
        assertThat(online).containsEntry("mode", "ONLINE").containsEntry("city", null);
    }

    @Test
    void eightCommitmentsBindTheTenMembersAndTwoStayProposals() {
        JsonPath commitments = get("/api/commitments?statement=" + STATEMENT + "&limit=500");
        assertThat(commitments.getList("items.findAll { it.status == 'CONFIRMED' }.slug", String.class))
                .contains("sco-cj-20-c01", "sco-cj-20-c08")
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(get("/api/commitments/sco-cj-20-c09").getString("status")).isEqualTo("PROPOSED");
        for (int number = 1; number <= 8; number++) {
            assertThat(get("/api/assignments?commitment=sco-cj-20-c0" + number).getList("items.party", String.class))
                    .as("assignments of c0" + number)
                    .containsExactlyInAnyOrderElementsOf(members("2025-04-23", "member"));
        }
        assertThat(get("/api/assignments?commitment=sco-cj-20-c04&applicable=false")
                        .getList("items.id", String.class))
                .containsExactly("sco-cj-20-c04:tjk");
    }

    @Test
    void quotationsStandInTheParagraphs() {
        JsonPath commitment = get("/api/commitments/sco-cj-20-c01");
        String paragraph = get("/api/statements/" + STATEMENT + "/paragraphs/1").getString("text.texts.en");
        assertThat(paragraph.substring(commitment.getInt("quote.start"), commitment.getInt("quote.end")))
                .isEqualTo(commitment.getString("quote.text"));
    }

    @Test
    void reportsAreInEveryState() {
        for (String state : List.of("DRAFT", "SUBMITTED", "ACCEPTED", "RETURNED", "REVOKED")) {
            assertThat(get("/api/progress-reports?state=" + state + "&statement=" + STATEMENT)
                            .getList("items"))
                    .as(state)
                    .isNotEmpty();
        }
    }

    @Test
    void whateverHasAnInventedFigureIsIllustrative() {
        for (String list : List.of(
                "/api/statements/" + STATEMENT + "/paragraphs",
                "/api/statements/" + STATEMENT + "/signatories",
                "/api/commitments/sco-cj-20-c01/links",
                "/api/progress-reports/" + id(1) + "/evidence")) {
            assertAllIllustrative(list, get(list + "?limit=500").getList("items"));
        }
        for (String list : List.of(
                "commitments",
                "assignments",
                "milestones",
                "indicators",
                "measurements",
                "reporting-schedules",
                "progress-reports",
                "assessments")) {
            List<Map<String, Object>> ours = all("/api/" + list).stream()
                    .filter(item -> item.values().stream()
                            .anyMatch(value -> String.valueOf(value).matches("01966ab0-.*|sco-cj-20-c(0\\d|10).*")))
                    .toList();
            assertAllIllustrative(list, ours);
        }
    }

    @Test
    void examplesOfTheContractAnswer() {
        List<String> addresses = new ArrayList<>();
        for (ServedContract.Operation operation : ServedContract.get().operations()) {
            if (operation.method().equals("GET") && operation.path().startsWith("/api/")) {
                String address = operation.path();
                for (JsonNode parameter : operation.parameters("path")) {
                    address =
                            address.replace("{" + parameter.path("name").asText() + "}", example(operation, parameter));
                }
                String query = operation.parameters("query").stream()
                        .filter(parameter -> parameter.path("required").asBoolean())
                        .map(parameter -> parameter.path("name").asText() + "=" + example(operation, parameter))
                        .collect(Collectors.joining("&"));
                if (!query.isEmpty()) {
                    address += "?" + query;
                }
                addresses.add(address);
            }
        }
        assertThat(addresses)
                .hasSizeGreaterThan(20)
                .allSatisfy(address ->
                        assertThat(api().get(address).statusCode()).as(address).isEqualTo(200));
    }

    @Test
    void startingAgainChangesNothing() {
        int before = all("/api/memberships").size();
        sample.load(new StartupEvent(), true);
        assertThat(all("/api/memberships")).hasSize(before);
    }

    @Test
    void nothingIsLoadedThatHasNotHappenedYetByTheClockOfTheMachine() {
        SampleFiles inJanuary =
                new SampleFiles(json, session, Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC));
        List<String> periods = new ArrayList<>();
        List<String> milestones = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            inJanuary.eachThatHappened("progress-reports", "periodTo", entry -> periods.add(entry.take("periodTo")));
            inJanuary.eachThatHappened("milestones", "doneOn", entry -> milestones.add(entry.take("id")));
        });
        assertThat(periods).isNotEmpty().containsOnly("2025-10-31");
        assertThat(milestones).contains(id(1), id(2)).doesNotContain(id(3));
    }

    @Test
    void anEntryThatCannotBeReadIsNamed() {
        SampleFiles files = new SampleFiles(json, session, Clock.systemUTC());
        assertThatThrownBy(() -> files.each("states", entry -> entry.as(ThemeRequest.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("sample/states.json, entry 1: ")
                .hasMessageContaining("/name");
        assertThatThrownBy(() -> files.each("no-such", entry -> {})).hasMessage("There is no sample/no-such.json");
    }

    private static String example(ServedContract.Operation operation, JsonNode parameter) {
        assertThat(parameter.path("example").isMissingNode())
                .as("no example of " + parameter + " in " + operation)
                .isFalse();
        return parameter.path("example").asText();
    }

    private static List<String> members(String day, String standing) {
        return get("/api/organizations/sco/members?limit=500&on=" + day + "&standing=" + standing)
                .getList("items.party", String.class);
    }

    private static void assertAllIllustrative(String list, List<Map<String, Object>> items) {
        assertThat(items).as(list).isNotEmpty().allSatisfy(item -> assertThat(item)
                .containsEntry("illustrative", true));
    }

    private static List<Map<String, Object>> all(String list) {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = api().queryParam("limit", 500)
                    .queryParam("cursor", cursor)
                    .get(list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (!cursor.isEmpty());
        return items;
    }

    private static JsonPath get(String address) {
        return api().get(address).then().statusCode(200).extract().jsonPath();
    }

    private static String id(int number) {
        return String.format("01966ab0-0000-7000-8000-%012d", number);
    }
}
