package org.pacta.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.commitment.Commitments.adopt;
import static org.pacta.commitment.Commitments.confirm;
import static org.pacta.commitment.Commitments.draft;
import static org.pacta.commitment.Commitments.paragraph;
import static org.pacta.commitment.Commitments.proposed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** The paragraph "1" of these statements reads "The courts 🏛 will train judges together." in English. */
@QuarkusTest
class CommitmentQuoteTest {

    @Test
    void words_are_quoted_by_their_places_or_by_themselves() {
        String path = proposal("quote-test-said");

        quote(path, "{\"language\": \"en\", \"start\": 4, \"end\": 12}")
                .statusCode(200)
                .body("quote.text", equalTo("courts 🏛"))
                .body("quote.hash", equalTo(Quote.sha256("courts 🏛")))
                .body("quote.revision", equalTo(1));
        quote(path, "{\"text\": \"judges\"}")
                .statusCode(200)
                .body("quote.start", equalTo(24))
                .body("quote.end", equalTo(30))
                .body("quote.hash", equalTo(Quote.sha256("judges")));
        quote(path, "{\"start\": 13, \"end\": 17}").statusCode(200).body("quote.text", equalTo("will"));
        patch("""
                        {"title": {"texts": {"en": "Otherwise"}}}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("quote.text", equalTo("will"));
        quote(path, "null").statusCode(200).body("quote", equalTo(null));
    }

    @Test
    void what_is_not_in_the_paragraph_is_not_quoted() {
        String path = proposal("quote-test-wrong");

        quote(path, "{\"language\": \"zh-Hans\", \"text\": \"法院\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/quote/language"))
                .body("errors[0].detail", containsString("en, ru"));
        quote(path, "{\"language\": \"ru\", \"text\": \"courts\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/quote/text"));
        quote(path, "{\"language\": \"en\", \"start\": 30, \"end\": 42}")
                .statusCode(422)
                .body("errors.pointer", contains("/quote/end"));
        quote(path, "{\"text\": \"courts\"}").statusCode(422).body("errors.pointer", contains("/quote/language"));
        patch("""
                        {"paragraph": null, "quote": {"language": "en", "text": "courts"}}""")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/paragraph"));
    }

    @Test
    void a_quote_follows_its_words_while_all_is_a_draft() {
        String path = proposal("quote-test-draft");
        quote(path, "{\"language\": \"en\", \"text\": \"will train\"}").statusCode(200);

        paragraph("quote-test-draft-s", "1", "All courts of all states will train judges.", "Суды");
        quote(path, "{\"text\": \"will train\"}")
                .statusCode(200)
                .body("quote.start", equalTo(25))
                .body("quote.end", equalTo(35));
        paragraph("quote-test-draft-s", "1", "Judges are trained.", "Суды");
        patch("""
                        {"kind": "OTHER"}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("quote.start", equalTo(25));
        adopt("quote-test-draft-s");
        api().post(path + "/confirmation")
                .then()
                .statusCode(409)
                .body("type", endsWith("rule-broken"))
                .body("detail", containsString("quote them again"));
        quote(path, "{\"text\": \"are trained\"}").statusCode(200);
        api().post(path + "/confirmation").then().statusCode(200);
    }

    @Test
    void once_confirmed_paragraph_and_quote_stay_whatever_is_revised() {
        String path = proposal("quote-test-confirmed");
        quote(path, "{\"language\": \"en\", \"text\": \"will train\"}").statusCode(200);
        adopt("quote-test-confirmed-s");
        confirm("quote-test-confirmed");
        api().body(
                        """
                        {"reason": "A slip", "paragraphs": [{"number": "1", "text": {"texts": {"en": "Courts may train."}}}]}""")
                .post("/api/statements/quote-test-confirmed-s/revisions")
                .then()
                .statusCode(201);

        quote(path, "{\"text\": \"may train\"}").statusCode(409);
        quote(path, "null").statusCode(409);
        patch("""
                        {"paragraph": null, "quote": null}""")
                .patch(path)
                .then()
                .statusCode(409);
        quote(path, "{\"text\": \"will train\"}").statusCode(200).body("quote.revision", equalTo(1));
        patch("""
                        {"dueOn": "2030-06-30"}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2030-06-30"))
                .body("quote.start", equalTo(13));
    }

    @Test
    void what_is_quoted_after_a_revision_is_quoted_as_of_it() {
        String path = proposal("quote-test-revised");
        adopt("quote-test-revised-s");
        api().body(
                        """
                        {"reason": "A slip", "paragraphs": [{"number": "1", "text": {"texts": {"en": "Courts may train."}}}]}""")
                .post("/api/statements/quote-test-revised-s/revisions")
                .then()
                .statusCode(201);

        quote(path, "{\"language\": \"en\", \"text\": \"may train\"}")
                .statusCode(200)
                .body("quote.revision", equalTo(2));
        confirm("quote-test-revised");
    }

    private static String proposal(String slug) {
        return "/api/commitments/" + proposed(slug, draft(slug + "-s"));
    }

    private static ValidatableResponse quote(String path, String quote) {
        return patch("{\"quote\": " + quote + "}").patch(path).then();
    }
}
