package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.statement.Statements.adopt;
import static org.pacta.statement.Statements.adopted;
import static org.pacta.statement.Statements.draft;
import static org.pacta.statement.Statements.supersede;
import static org.pacta.statement.Statements.terminate;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.party.Parties;

/** How statements are adopted, superseded and terminated. */
@QuarkusTest
class StatementLifeTest {

    @Test
    void a_draft_is_adopted_once_and_keeps_its_day() {
        String slug = draft("life-test-adopted");
        adopt(slug)
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("adoptedOn", equalTo("2025-04-23"))
                .body("revision", equalTo(1))
                // Two paragraphs have changed it, and its adoption.
                .body("version", equalTo(3));
        api().body("{\"adoptedOn\": \"2025-04-24\"}")
                .post("/api/statements/" + slug + "/adoption")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        api().get("/api/statements/" + slug).then().body("adoptedOn", equalTo("2025-04-23"));
    }

    @Test
    void whoever_adopts_it_becomes_a_signatory_on_that_day_and_keeps_what_was_said_before() {
        String slug = draft("life-test-signed");
        for (String party : List.of("life-test-p1", "life-test-p2", "life-test-p3")) {
            Parties.organization(party);
        }
        String signatories = "/api/statements/" + slug + "/signatories";
        api().body("{\"party\": \"life-test-p1\", \"signedOn\": \"2025-04-01\"}")
                .post(signatories)
                .then()
                .statusCode(201);
        api().body("{\"party\": \"life-test-p2\", \"reservation\": {\"texts\": {\"en\": \"But\"}}}")
                .post(signatories)
                .then()
                .statusCode(201);
        api().body(
                        """
                        {"adoptedOn": "2025-04-23", "signatories": ["life-test-p3", "life-test-p1", "life-test-p2"]}""")
                .post("/api/statements/" + slug + "/adoption")
                .then()
                .statusCode(200);

        api().get(signatories)
                .then()
                .statusCode(200)
                .body("items.party", contains("life-test-p1", "life-test-p2", "life-test-p3"))
                .body("items.signedOn", contains("2025-04-01", "2025-04-23", "2025-04-23"))
                .body("items[1].reservation.texts.en", equalTo("But"));
    }

    @Test
    void all_that_is_wrong_with_an_adoption_is_said_at_once_and_nothing_changes() {
        String slug = draft("life-test-wrong");
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        api().body(
                        "{\"adoptedOn\": \"%s\", \"signatories\": [\"life-test-wrong\", \"no-such-party\", \"life-test-wrong\"]}"
                                .formatted(tomorrow))
                .post("/api/statements/" + slug + "/adoption")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/adoptedOn", "/signatories/1", "/signatories/2"));
        api().body("{\"signatories\": [\"\"]}")
                .post("/api/statements/" + slug + "/adoption")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/adoptedOn", "/signatories/0"));
        api().get("/api/statements/" + slug)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(2));
    }

    @Test
    void an_empty_text_is_not_adopted() {
        String slug = Statements.empty("life-test-empty");
        adopt(slug).then().statusCode(409).body("type", equalTo("/problems/rule-broken"));
        api().get("/api/statements/" + slug).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void of_many_adoptions_at_once_one_succeeds() {
        String slug = draft("life-test-race");
        List<Integer> statuses = AtOnce.times(6, i -> adopt(slug).statusCode());
        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void no_paragraph_is_written_into_a_text_while_it_is_adopted() {
        String slug = draft("life-test-write");
        List<Integer> statuses = AtOnce.times(
                8,
                i -> i == 0
                        ? adopt(slug).statusCode()
                        : Statements.paragraph(slug, "n" + i, "Late.").statusCode());
        assertThat(statuses.get(0)).isEqualTo(200);
        long written = statuses.stream().filter(status -> status == 201).count();
        assertThat(statuses.subList(1, 8)).allMatch(status -> status == 201 || status == 409);
        List<String> asAdopted = api().get("/api/statements/" + slug + "/revisions/1")
                .then()
                .statusCode(200)
                .extract()
                .path("paragraphs");
        assertThat(asAdopted).hasSize(2 + (int) written);
        Statements.paragraph(slug, "later", "Too late.").then().statusCode(409);
    }

    @Test
    void an_adopted_statement_is_superseded_by_another() {
        String old = adopted("life-test-old");
        String successor = adopted("life-test-new");
        supersede(old, successor)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(successor));
        supersede(old, successor).then().statusCode(409).body("type", equalTo("/problems/illegal-transition"));
        terminate(old, "2026-01-01").then().statusCode(409);
        adopt(old).then().statusCode(409);
    }

    @Test
    void a_successor_exists_is_another_and_was_adopted() {
        String slug = adopted("life-test-by");
        supersede(slug, "no-such-statement").then().statusCode(422).body("errors.pointer", contains("/by"));
        supersede(slug, slug).then().statusCode(422).body("errors.pointer", contains("/by"));
        supersede(slug, draft("life-test-by-draft")).then().statusCode(409).body("detail", containsString("draft"));
        supersede("life-test-by-draft", slug)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        api().get("/api/statements/" + slug).then().body("status", equalTo("ADOPTED"));
    }

    @Test
    void statements_do_not_supersede_each_other_in_a_circle() {
        String a = adopted("life-test-circle-a");
        String b = adopted("life-test-circle-b");
        String c = adopted("life-test-circle-c");
        supersede(a, b).then().statusCode(200);
        supersede(b, c).then().statusCode(200);
        supersede(c, a).then().statusCode(409).body("detail", containsString("in the end by 'life-test-circle-c'"));
        api().get("/api/statements/" + c).then().body("status", equalTo("ADOPTED"));
    }

    @Test
    void of_two_that_supersede_each_other_at_once_one_does() {
        String a = adopted("life-test-mutual-a");
        String b = adopted("life-test-mutual-b");
        List<Integer> statuses = AtOnce.times(
                2, i -> i == 0 ? supersede(a, b).statusCode() : supersede(b, a).statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void an_adopted_statement_is_terminated() {
        String slug = adopted("life-test-ended");
        terminate(slug, "2025-04-22").then().statusCode(422).body("errors.pointer", contains("/terminatedOn"));
        terminate(slug, LocalDate.now(ZoneOffset.UTC).plusDays(1).toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/terminatedOn"));
        api().body("{\"reason\": \" \"}")
                .post("/api/statements/" + slug + "/termination")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/terminatedOn"));
        terminate(slug, "2025-04-23")
                .then()
                .statusCode(200)
                .body("status", equalTo("TERMINATED"))
                .body("terminatedOn", equalTo("2025-04-23"))
                .body("terminationReason", equalTo("Its term ended."));
        terminate(slug, "2025-04-23").then().statusCode(409);
        supersede(slug, adopted("life-test-ended-by")).then().statusCode(409);
    }

    @Test
    void a_draft_is_not_terminated() {
        terminate(draft("life-test-draft"), "2025-04-23")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void several_at_once_do_not_close_a_circle_either() {
        for (int round = 0; round < 3; round++) {
            String name = "life-test-circle-" + round + "-";
            for (int i = 0; i < 4; i++) {
                adopted(name + i);
            }

            List<Integer> came =
                    AtOnce.times(4, i -> supersede(name + i, name + (i + 1) % 4).statusCode());

            assertThat(came).contains(200).isSubsetOf(200, 409, 503);
            long superseded = IntStream.range(0, 4)
                    .filter(i -> api().get("/api/statements/" + name + i).path("supersededBy") != null)
                    .count();
            assertThat(superseded).isBetween(1L, 3L);
        }
    }
}
