package org.pacta.commitment;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.commitment.Commitments.ADOPTED_ON;
import static org.pacta.commitment.Commitments.adopted;
import static org.pacta.commitment.Commitments.assignment;
import static org.pacta.commitment.Commitments.confirm;
import static org.pacta.commitment.Commitments.confirmed;
import static org.pacta.commitment.Commitments.proposed;
import static org.pacta.commitment.Commitments.theme;
import static org.pacta.commitment.Term.APPLICABLE;
import static org.pacta.commitment.Term.ENDED;
import static org.pacta.commitment.Term.NOT_APPLICABLE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.party.Parties;

@QuarkusTest
class AssignmentTest {

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Inject
    AssignmentRepository assignments;

    @Test
    void an_assignment_is_made_and_read_as_it_was_said() {
        confirmed("assignment-test-said");
        patch("""
                        {"dueOn": "2027-12-31"}""").patch("/api/commitments/assignment-test-said");
        Parties.organization("assignment-test-said-p");
        String body = api().body(
                        """
                        {"commitment": "assignment-test-said", "party": "assignment-test-said-p", "role": "LEAD",
                         "institution": {"texts": {"en": "Supreme Court"}}, "illustrative": true}""")
                .post("/api/assignments")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/assignments/assignment-test-said:assignment-test-said-p"))
                .extract()
                .asString();

        assertThatJson(body)
                .isEqualTo(
                        """
                {"id": "assignment-test-said:assignment-test-said-p", "commitment": "assignment-test-said",
                 "party": "assignment-test-said-p", "role": "LEAD",
                 "institution": {"original": "en", "texts": {"en": "Supreme Court"}}, "bindingFrom": "2025-04-23",
                 "dueOn": null, "effectiveDueOn": "2027-12-31", "applicable": true, "notApplicableBecause": null,
                 "illustrative": true, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        assertThatJson(read("assignment-test-said:assignment-test-said-p")).isEqualTo(body);
    }

    @Test
    void its_own_due_day_goes_before_the_commitments() {
        String id = assigned("assignment-test-due");

        patch("""
                        {"dueOn": "2026-06-30"}""")
                .patch("/api/assignments/" + id)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2026-06-30"))
                .body("effectiveDueOn", equalTo("2026-06-30"));
        patch("""
                        {"dueOn": null}""")
                .patch("/api/assignments/" + id)
                .then()
                .body("effectiveDueOn", equalTo(null));
        patch("""
                        {"dueOn": "2028-01-01"}""").patch("/api/commitments/assignment-test-due");
        api().get("/api/assignments/" + id)
                .then()
                .body("dueOn", equalTo(null))
                .body("effectiveDueOn", equalTo("2028-01-01"));
    }

    @Test
    void it_is_not_due_before_it_binds() {
        String id = assigned("assignment-test-early");
        String path = "/api/assignments/" + id;
        Parties.organization("assignment-test-early-q");

        for (String detail :
                List.of("\"dueOn\": \"2025-04-22\"", "\"bindingFrom\": \"2026-01-01\", \"dueOn\": \"2025-12-31\"")) {
            api().body(
                            """
                            {"commitment": "assignment-test-early", "party": "assignment-test-early-q", %s}"""
                                    .formatted(detail))
                    .post("/api/assignments")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/dueOn"));
        }
        patch("""
                        {"dueOn": "2025-04-22"}""")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/dueOn"))
                .body("errors.detail", contains("It binds from 2025-04-23 on; it cannot be due before."));
        patch("""
                        {"dueOn": "2025-04-23"}""")
                .patch(path)
                .then()
                .statusCode(200);
        patch("""
                        {"bindingFrom": "2025-04-24"}""")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/dueOn"));
    }

    @Test
    void put_assigns_or_replaces() {
        confirmed("assignment-test-put");
        Parties.organization("assignment-test-put-p");
        String path = "/api/assignments/assignment-test-put:assignment-test-put-p";
        String body =
                """
                {"commitment": "assignment-test-put", "party": "assignment-test-put-p", "role": "LEAD",
                 "bindingFrom": "2025-09-01"}""";

        api().body(body).put(path).then().statusCode(201).body("bindingFrom", equalTo("2025-09-01"));
        api().body(body).put(path).then().statusCode(200);
        assertThat(terms("assignment-test-put:assignment-test-put-p"))
                .containsExactly(tuple(APPLICABLE, LocalDate.of(2025, 9, 1), null));
        api().body(body.replace("\"LEAD\"", "\"CONTRIBUTING\""))
                .put(path)
                .then()
                .statusCode(200)
                .body("role", equalTo("CONTRIBUTING"));
        api().body(body)
                .put("/api/assignments/assignment-test-other:assignment-test-other")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/commitment", "/party"));
        api().body(body).put("/api/assignments/nothing").then().statusCode(422);
        api().body(body)
                .put("/api/assignments/assignment-test-put:x:assignment-test-put-p")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/party"));
        patch("""
                        {"party": "assignment-test-other"}""")
                .patch(path)
                .then()
                .statusCode(422);
    }

    @Test
    void only_what_is_confirmed_is_assigned_and_to_a_party_once() {
        proposed("assignment-test-proposed", adopted("assignment-test-proposed-s"));
        Parties.organization("assignment-test-proposed-p");
        String body =
                """
                {"commitment": "assignment-test-proposed", "party": "assignment-test-proposed-p"}""";

        api().body(body).post("/api/assignments").then().statusCode(409);
        confirm("assignment-test-proposed");
        List<Integer> statuses =
                AtOnce.times(3, i -> api().body(body).post("/api/assignments").statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(terms("assignment-test-proposed:assignment-test-proposed-p")).hasSize(1);
    }

    @Test
    void what_is_withdrawn_at_the_same_moment_leaves_no_assignment_that_goes_on() {
        for (int round = 0; round < 3; round++) {
            String commitment = confirmed("assignment-test-withdrawn-" + round);
            String party = Parties.organization("assignment-test-withdrawn-p");
            List<Integer> statuses = AtOnce.times(
                    2,
                    i -> i == 0
                            ? api().body("""
                            {"reason": "Not pursued"}""")
                                    .post("/api/commitments/" + commitment + "/withdrawal")
                                    .statusCode()
                            : api().body("""
                            {"commitment": "%s", "party": "%s"}"""
                                            .formatted(commitment, party))
                                    .post("/api/assignments")
                                    .statusCode());

            List<Tuple> terms = terms(commitment + ":" + party);
            assertThat(statuses.get(0)).isEqualTo(200);
            assertThat(statuses.get(1)).isIn(201, 409);
            assertThat(terms).hasSize(statuses.get(1) == 201 ? 2 : 0);
        }
    }

    @Test
    void whether_it_applies_is_written_down_with_the_day_and_the_reason() {
        String id = assigned("assignment-test-applies");
        String path = "/api/assignments/" + id;

        patch("""
                        {"applicable": false, "notApplicableBecause": "No such court"}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("applicable", equalTo(false))
                .body("notApplicableBecause", equalTo("No such court"));
        patch("""
                        {"role": "LEAD"}""")
                .patch(path)
                .then()
                .statusCode(200);
        assertThat(terms(id))
                .containsExactly(
                        tuple(APPLICABLE, LocalDate.parse(ADOPTED_ON), null),
                        tuple(NOT_APPLICABLE, today(), "No such court"));
        patch("""
                        {"applicable": true, "notApplicableBecause": null}""")
                .patch(path)
                .then()
                .statusCode(200);
        assertThat(terms(id)).hasSize(3).last().isEqualTo(tuple(APPLICABLE, today(), null));
        assertThat(new HashSet<>(instants(id))).hasSize(3);
    }

    @Test
    void a_change_before_it_binds_takes_effect_when_it_does() {
        confirmed("assignment-test-later");
        Parties.organization("assignment-test-later-p");
        LocalDate later = today().plusYears(1);
        api().body(
                        """
                        {"commitment": "assignment-test-later", "party": "assignment-test-later-p",
                         "bindingFrom": "%s"}"""
                                .formatted(later))
                .post("/api/assignments")
                .then()
                .statusCode(201);

        patch("""
                        {"applicable": false, "notApplicableBecause": "No such court"}""")
                .patch("/api/assignments/assignment-test-later:assignment-test-later-p")
                .then()
                .statusCode(200);
        assertThat(terms("assignment-test-later:assignment-test-later-p"))
                .containsExactly(tuple(APPLICABLE, later, null), tuple(NOT_APPLICABLE, later, "No such court"));
    }

    @Test
    void since_when_it_binds_is_corrected_and_the_earlier_rows_stay() {
        String id = assigned("assignment-test-rebound");

        patch("""
                        {"bindingFrom": "2025-09-01"}""")
                .patch("/api/assignments/" + id)
                .then()
                .statusCode(200)
                .body("bindingFrom", equalTo("2025-09-01"));
        assertThat(terms(id))
                .containsExactly(
                        tuple(APPLICABLE, LocalDate.parse(ADOPTED_ON), null),
                        tuple(ENDED, LocalDate.parse(ADOPTED_ON), "Binds from 2025-09-01, not from 2025-04-23."),
                        tuple(APPLICABLE, LocalDate.of(2025, 9, 1), null));
        patch("""
                        {"bindingFrom": null}""")
                .patch("/api/assignments/" + id)
                .then()
                .statusCode(200)
                .body("bindingFrom", equalTo(ADOPTED_ON));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        confirmed("assignment-test-wrong");
        Parties.organization("assignment-test-wrong-p");

        api().body(
                        """
                        {"commitment": "assignment-test-nowhere", "party": "assignment-test-nobody",
                         "applicable": false}""")
                .post("/api/assignments")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/commitment", "/party", "/notApplicableBecause"));
        api().body(
                        """
                        {"commitment": "assignment-test-wrong", "party": "assignment-test-wrong-p",
                         "notApplicableBecause": "No such court"}""")
                .post("/api/assignments")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/notApplicableBecause"));
        api().body("""
                        {"notApplicableBecause": " ", "party": "A:B"}""")
                .post("/api/assignments")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/commitment", "/notApplicableBecause", "/party"));
        api().body(
                        """
                        {"role": "OBSERVING", "applicable": "no", "bindingFrom": "2025-02-30"}""")
                .post("/api/assignments")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/role", "/applicable", "/bindingFrom", "/commitment", "/party"));
    }

    @Test
    void the_list_is_filtered_by_all_that_an_assignment_is_part_of() {
        theme("assignment-test-list-root");
        theme("assignment-test-list-leaf", "assignment-test-list-root");
        String one = assigned("assignment-test-list-1");
        String two = assigned("assignment-test-list-2");
        String three = assignment("assignment-test-list-2", "assignment-test-list-1-p");
        patch("""
                        {"themes": ["assignment-test-list-leaf"], "dueOn": "2030-01-01"}""")
                .patch("/api/commitments/assignment-test-list-2");
        patch("""
                        {"dueOn": "2029-01-01", "role": "LEAD"}""")
                .patch("/api/assignments/" + three);
        patch("""
                        {"applicable": false, "notApplicableBecause": "No such court"}""")
                .patch("/api/assignments/" + one);

        list("commitment=assignment-test-list-1&commitment=assignment-test-list-2", one, three, two);
        list("party=assignment-test-list-1-p", one, three);
        list("statement=assignment-test-list-2-s", three, two);
        list("organization=assignment-test-list-1-s-org", one);
        list("meeting=assignment-test-nowhere");
        list("theme=assignment-test-list-root", three, two);
        list("theme=assignment-test-list-root&dueFrom=2029-06-01", two);
        list("theme=assignment-test-list-root&dueTo=2029-06-01", three);
        list("theme=assignment-test-list-root&sort=-effectiveDueOn", two, three);
        list("theme=assignment-test-list-root&role=LEAD", three);
        list("party=assignment-test-list-1-p&applicable=false", one);
        list("party=assignment-test-list-1-p&applicable=true", three);
        api().get("/api/assignments?applicable=yes").then().statusCode(400);
        api().get("/api/assignments?sort=institution").then().statusCode(400);
        String cursor = api().get("/api/assignments?limit=1&party=assignment-test-list-1-p&sort=-effectiveDueOn")
                .then()
                .body("items.id", contains(three))
                .extract()
                .path("nextCursor");
        list("limit=1&party=assignment-test-list-1-p&sort=-effectiveDueOn&cursor=" + cursor, one);
    }

    @Test
    void an_assignment_on_which_nothing_rests_is_deleted_with_its_terms() {
        String id = assigned("assignment-test-delete");

        api().delete("/api/assignments/" + id).then().statusCode(204);
        api().get("/api/assignments/" + id).then().statusCode(404);
        api().delete("/api/assignments/" + id).then().statusCode(404);
        patch("{}").patch("/api/assignments/" + id).then().statusCode(404);
        assertThat(terms(id)).isEmpty();
    }

    private static String assigned(String commitment) {
        confirmed(commitment);
        return assignment(commitment, Parties.organization(commitment + "-p"));
    }

    private static String read(String id) {
        return api().get("/api/assignments/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void list(String query, String... ids) {
        List<String> found = api().get("/api/assignments?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(found).as(query).containsExactly(ids);
    }

    private List<Tuple> terms(String id) {
        return assignments.terms(id).stream()
                .map(term -> tuple(term.term(), term.effectiveOn(), term.reason()))
                .toList();
    }

    private List<Instant> instants(String id) {
        return assignments.terms(id).stream().map(AssignmentTerm::recordedAt).toList();
    }
}
