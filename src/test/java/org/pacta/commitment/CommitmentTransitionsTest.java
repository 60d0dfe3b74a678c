package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.pacta.Api.api;
import static org.pacta.commitment.Commitments.ADOPTED_ON;
import static org.pacta.commitment.Commitments.adopted;
import static org.pacta.commitment.Commitments.assignment;
import static org.pacta.commitment.Commitments.confirmed;
import static org.pacta.commitment.Commitments.draft;
import static org.pacta.commitment.Commitments.proposed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.party.Parties;

@QuarkusTest
class CommitmentTransitionsTest {

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Inject
    AssignmentRepository assignments;

    @Test
    void only_what_is_in_an_adopted_statement_is_confirmed_and_once() {
        draft("transitions-test-confirm-s");
        proposed("transitions-test-confirm", "transitions-test-confirm-s");

        post("transitions-test-confirm/confirmation", "{}")
                .statusCode(409)
                .body("detail", containsString("not adopted"));
        Commitments.adopt("transitions-test-confirm-s");
        post("transitions-test-confirm/confirmation", "{}")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("confirmedAt", notNullValue())
                .body("version", equalTo(1));
        post("transitions-test-confirm/confirmation", "{}")
                .statusCode(409)
                .body("type", endsWith("illegal-transition"));
        post("transitions-test-nowhere/confirmation", "{}").statusCode(404);
    }

    @Test
    void confirming_assigns_to_all_that_held_a_standing_on_the_day_of_adoption() {
        String organization = adopted("transitions-test-assign") + "-org";
        proposed("transitions-test-assign-c", "transitions-test-assign");
        for (String party : List.of("a", "b", "c", "d")) {
            Parties.organization("transitions-test-" + party);
        }
        Parties.membership(organization, "transitions-test-a", "member", "2001-06-15");
        Parties.membership(organization, "transitions-test-b", "member", "2001-06-15", "2025-04-22");
        Parties.membership(organization, "transitions-test-c", "member", "2025-04-23");
        Parties.membership(organization, "transitions-test-d", "observer", "2001-06-15");

        post(
                        "transitions-test-assign-c/confirmation",
                        "{\"assignTo\": {\"standings\": [\"member\"], \"role\": \"LEAD\"}}")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"));
        api().get("/api/assignments?commitment=transitions-test-assign-c")
                .then()
                .body("items.party", contains("transitions-test-a", "transitions-test-c"))
                .body("items.role", contains("LEAD", "LEAD"))
                .body("items.bindingFrom", contains(ADOPTED_ON, ADOPTED_ON));
        assertThat(assignments.terms("transitions-test-assign-c:transitions-test-a"))
                .extracting(AssignmentTerm::term, AssignmentTerm::effectiveOn)
                .containsExactly(tuple(Term.APPLICABLE, LocalDate.parse(ADOPTED_ON)));
    }

    @Test
    void another_day_and_several_standings_can_be_meant() {
        String organization = adopted("transitions-test-day") + "-org";
        proposed("transitions-test-day-c", "transitions-test-day");
        Parties.organization("transitions-test-day-a");
        Parties.organization("transitions-test-day-b");
        Parties.membership(organization, "transitions-test-day-a", "member", "2026-01-01");
        Parties.membership(organization, "transitions-test-day-b", "partner", "2026-01-01");

        post("transitions-test-day-c/confirmation", "{\"assignTo\": {\"standings\": [\"member\", \"partner\"]}}")
                .statusCode(422)
                .body("errors.pointer", contains("/assignTo"));
        api().get("/api/commitments/transitions-test-day-c").then().body("status", equalTo("PROPOSED"));
        post(
                        "transitions-test-day-c/confirmation",
                        "{\"assignTo\": {\"standings\": [\"member\", \"partner\"], \"on\": \"2026-01-01\"}}")
                .statusCode(200);
        api().get("/api/assignments?commitment=transitions-test-day-c")
                .then()
                .body("items.party", contains("transitions-test-day-a", "transitions-test-day-b"))
                .body("items.bindingFrom", contains(ADOPTED_ON, ADOPTED_ON));
        post("transitions-test-day-c/confirmation", "{\"assignTo\": {\"standings\": []}}")
                .statusCode(422);
    }

    @Test
    void of_confirmations_at_once_one_is_carried_out() {
        String organization = adopted("transitions-test-race") + "-org";
        proposed("transitions-test-race-c", "transitions-test-race");
        Parties.organization("transitions-test-race-a");
        Parties.membership(organization, "transitions-test-race-a", "member", "2001-06-15");

        List<Integer> statuses =
                AtOnce.times(4, i -> api().body("""
                        {"assignTo": {"standings": ["member"]}}""")
                        .post("/api/commitments/transitions-test-race-c/confirmation")
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(assignments.terms("transitions-test-race-c:transitions-test-race-a"))
                .hasSize(1);
    }

    @Test
    void a_withdrawal_ends_every_assignment_on_its_day() {
        confirmed("transitions-test-withdraw");
        String id = assignment("transitions-test-withdraw", Parties.organization("transitions-test-withdraw-a"));

        post("transitions-test-withdraw/withdrawal", "{\"reason\": \"Not pursued\", \"withdrawnOn\": \"2025-05-01\"}")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("endedOn", equalTo("2025-05-01"))
                .body("endReason", equalTo("Not pursued"));
        assertThat(assignments.terms(id))
                .extracting(AssignmentTerm::term, AssignmentTerm::effectiveOn, AssignmentTerm::reason)
                .containsExactly(
                        tuple(Term.APPLICABLE, LocalDate.parse(ADOPTED_ON), null),
                        tuple(Term.ENDED, LocalDate.parse("2025-05-01"), "Not pursued"));
        post("transitions-test-withdraw/withdrawal", "{\"reason\": \"Again\"}").statusCode(409);
    }

    @Test
    void a_withdrawal_needs_a_reason_and_a_day_that_can_be() {
        confirmed("transitions-test-when");

        post("transitions-test-when/withdrawal", "{\"reason\": \"  \"}")
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        post(
                        "transitions-test-when/withdrawal",
                        "{\"reason\": \"A\", \"withdrawnOn\": \"" + today().plusDays(2) + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/withdrawnOn"));
        post("transitions-test-when/withdrawal", "{\"reason\": \"A\", \"withdrawnOn\": \"2025-04-22\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/withdrawnOn"));
        post("transitions-test-when/withdrawal", "{\"reason\": \"A\"}")
                .statusCode(200)
                .body("endedOn", equalTo(today().toString()));
    }

    @Test
    void a_proposal_is_neither_withdrawn_nor_superseded() {
        proposed("transitions-test-proposal", adopted("transitions-test-proposal-s"));
        confirmed("transitions-test-proposal-2");

        post("transitions-test-proposal/withdrawal", "{\"reason\": \"A\"}")
                .statusCode(409)
                .body("type", endsWith("illegal-transition"));
        post("transitions-test-proposal/supersession", "{\"by\": \"transitions-test-proposal-2\"}")
                .statusCode(409);
        post("transitions-test-proposal-2/supersession", "{\"by\": \"transitions-test-proposal\"}")
                .statusCode(409)
                .body("detail", containsString("not confirmed"));
    }

    @Test
    void a_supersession_links_the_two_and_ends_every_assignment() {
        confirmed("transitions-test-old");
        confirmed("transitions-test-new");
        String id = assignment("transitions-test-old", Parties.organization("transitions-test-old-a"));

        post(
                        "transitions-test-old/supersession",
                        "{\"by\": \"transitions-test-new\", \"supersededOn\": \"2025-06-01\"}")
                .statusCode(200)
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo("transitions-test-new"))
                .body("endedOn", equalTo("2025-06-01"));
        api().get("/api/commitments/transitions-test-old/links")
                .then()
                .body("items.from", contains("transitions-test-new"))
                .body("items.to", contains("transitions-test-old"))
                .body("items.kind", contains("SUPERSEDES"));
        assertThat(assignments.terms(id)).extracting(AssignmentTerm::term).containsExactly(Term.APPLICABLE, Term.ENDED);
        api().body(
                        """
                        {"commitment": "transitions-test-old", "party": "transitions-test-old-a"}""")
                .put("/api/assignments/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void the_link_of_a_supersession_stays() {
        confirmed("transitions-test-link-old");
        confirmed("transitions-test-link-new");
        post("transitions-test-link-old/supersession", "{\"by\": \"transitions-test-link-new\"}")
                .statusCode(200);
        String path = "/api/commitments/transitions-test-link-new/links/"
                + api().get("/api/commitments/transitions-test-link-new/links").path("items[0].id");

        api().delete(path).then().statusCode(409);
        api().body("""
                        {"to": "transitions-test-link-old", "kind": "NARROWS"}""")
                .put(path)
                .then()
                .statusCode(409);
        api().body(
                        """
                        {"to": "transitions-test-link-old", "kind": "SUPERSEDES", "sources": ["A"]}""")
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void a_supersession_that_is_wrong_says_all_of_it() {
        confirmed("transitions-test-self");

        post(
                        "transitions-test-self/supersession",
                        "{\"by\": \"transitions-test-self\", \"supersededOn\": \"9999-12-31\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/by", "/supersededOn"));
        post("transitions-test-self/supersession", "{\"by\": \"transitions-test-nowhere\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/by"));
        post("transitions-test-self/supersession", "{}").statusCode(422);
        api().get("/api/commitments/transitions-test-self").then().body("status", equalTo("CONFIRMED"));
        api().get("/api/commitments/transitions-test-self/links").then().body("items", empty());
    }

    @Test
    void of_two_that_supersede_each_other_at_once_one_does() {
        for (int round = 0; round < 3; round++) {
            String one = confirmed("transitions-test-mutual-a" + round);
            String other = confirmed("transitions-test-mutual-b" + round);

            List<Integer> statuses = AtOnce.times(2, i -> post(
                            (i == 0 ? one : other) + "/supersession", "{\"by\": \"" + (i == 0 ? other : one) + "\"}")
                    .extract()
                    .statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    private static ValidatableResponse post(String path, String body) {
        return api().body(body).post("/api/commitments/" + path).then();
    }
}
