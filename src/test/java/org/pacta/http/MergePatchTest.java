package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.party.Parties;

@QuarkusTest
class MergePatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Appendix A of RFC 7396, all of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"a\":\"b\"}              | {\"a\":\"c\"}                | {\"a\":\"c\"}",
                "{\"a\":\"b\"}              | {\"b\":\"c\"}                | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}              | {\"a\":null}                 | {}",
                "{\"a\":\"b\",\"b\":\"c\"}  | {\"a\":null}                 | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}            | {\"a\":\"c\"}                | {\"a\":\"c\"}",
                "{\"a\":\"c\"}              | {\"a\":[\"b\"]}              | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}      | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}    | {\"a\":[1]}                  | {\"a\":[1]}",
                "[\"a\",\"b\"]              | [\"c\",\"d\"]                | [\"c\",\"d\"]",
                "{\"a\":\"b\"}              | [\"c\"]                      | [\"c\"]",
                "{\"a\":\"foo\"}            | null                         | null",
                "{\"a\":\"foo\"}            | \"bar\"                      | \"bar\"",
                "{\"e\":null}               | {\"a\":1}                    | {\"e\":null,\"a\":1}",
                "[1,2]                      | {\"a\":\"b\",\"c\":null}     | {\"a\":\"b\"}",
                "{}                         | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
            })
    void it_merges_as_the_rfc_shows(String original, String patch, String result) throws JsonProcessingException {
        assertThat(MergePatch.merge(JSON.readTree(original), JSON.readTree(patch)))
                .isEqualTo(JSON.readTree(result));
    }

    @Test
    void an_empty_patch_changes_nothing() {
        Parties.organization("merge-patch-test-empty");
        String before = api().get("/api/organizations/merge-patch-test-empty").asString();

        patch("{}").patch("/api/organizations/merge-patch-test-empty").then().statusCode(200);

        assertThat(api().get("/api/organizations/merge-patch-test-empty").asString())
                .isEqualTo(before);
    }

    @Test
    void what_is_not_an_object_is_no_patch() {
        Parties.organization("merge-patch-test-object");

        for (String body : new String[] {"[]", "null", "1", "\"name\""}) {
            patch(body)
                    .patch("/api/organizations/merge-patch-test-object")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/malformed-body"));
        }
    }

    @Test
    void what_the_service_keeps_itself_or_does_not_know_cannot_be_patched() {
        Parties.organization("merge-patch-test-own");

        patch("""
                        {"version": 7, "createdAt": "2020-01-01T00:00:00Z", "colour": "red"}""")
                .patch("/api/organizations/merge-patch-test-own")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/version", "/createdAt", "/colour"))
                .body("errors[0].detail", containsString("Known: acronym, foundedOn,"));
    }

    @Test
    void null_for_what_is_absent_or_unknown_is_no_fault_of_the_service() {
        Parties.organization("merge-patch-test-null");

        patch("""
                        {"acronym": null, "foundedOn": null}""")
                .patch("/api/organizations/merge-patch-test-null")
                .then()
                .statusCode(200)
                .body("version", equalTo(0));
        patch("""
                        {"acronym": {"texts": null}}""")
                .patch("/api/organizations/merge-patch-test-null")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/acronym"));
    }
}
