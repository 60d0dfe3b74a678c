package org.pacta.party;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StateTest {

    @Test
    void a_state_is_registered_by_its_code_and_called_as_cldr_has_it() {
        String created = api().body("""
                        {"slug": "isl"}""")
                .post("/api/states")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"slug": "isl", "alpha2": "IS",
                 "name": {"original": "en", "texts": {"en": "Iceland", "ru": "Исландия", "zh-Hans": "冰岛"}},
                 "officialName": null, "illustrative": false, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
    }
}
