package org.pacta.http;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Wire;

/** Whatever is wrong with a request, the answer is a problem of RFC 9457, and never a fault of the service. */
@QuarkusTest
class ProblemTest {

    private static final String JSON = "application/json";

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/nothing", "/api", "/nothing", "/q/nothing", "/api/states/aut/nothing", "/favicon.png"})
    void an_unknown_address_is_not_found(String path) {
        assertThat(Wire.send("GET", path).problem()).isEqualTo("404 /problems/not-found");
        assertThat(Wire.send("POST", path, JSON, bytes("{}")).problem()).isEqualTo("404 /problems/not-found");
    }

    @Inject
    ProblemMapper problems;

    @Test
    void a_problem_says_what_is_wrong_where_and_of_which_kind() {
        String problem = api().get("/api/memberships/not-an-id")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThatJson(problem)
                .isEqualTo(
                        """
                {"type": "/problems/not-found", "title": "Not found", "status": 404,
                 "detail": "There is no thing with the id 'not-an-id'.",
                 "instance": "/api/memberships/not-an-id", "errors": []}""");
    }

    @Test
    void what_only_the_database_refused_is_forbidden_and_no_fault_of_the_service() {
        HttpServerRequest request = (HttpServerRequest) Proxy.newProxyInstance(
                HttpServerRequest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "path" -> "/api/x";
                    case "headers" -> MultiMap.caseInsensitiveMultiMap();
                    default -> null;
                });

        Response answer = problems.unexpected(
                new IllegalStateException(new GenericJDBCException(
                        "could not execute", new SQLException("new row violates row-level security policy", "42501"))),
                request);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(String.valueOf(answer.getEntity())).doesNotContain("row-level");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"slug\":            | This is not valid JSON near line 1, column 9.",
                "not json             | This is not valid JSON near line 1, column 1.",
                "{\"slug\": \"a\", \"slug\": \"b\"} | A property is given twice near line 1, column 21.",
                "{} {}                | There is more after the end of the JSON.",
                "{},                  | This is not valid JSON near line 1, column 3.",
                "{\"slug\": NaN}      | This is not valid JSON near line 1, column 13.",
                "{\"slug\": 01}       | This is not valid JSON near line 1, column 11.",
                "{'slug': 1}          | This is not valid JSON near line 1, column 2.",
                "{\"slug\": 1e99999999999} | There is a number of which the exponent is too large.",
                "[]                   | This should be an object.",
                "null                 | This should be an object.",
                "\"{}\"               | This should be an object."
            })
    void a_body_that_is_not_json_or_no_object_is_malformed(String body, String detail) {
        Wire.Answer answer = Wire.send("POST", "/api/states", JSON, bytes(body));

        assertThat(answer.problem()).isEqualTo("400 /problems/malformed-body");
        assertThatJson(answer.json()).inPath("errors").isArray().hasSize(1);
        assertThat(answer.json().at("/errors/0/detail").asText()).isEqualTo(detail);
    }

    @Test
    void a_body_that_is_nested_too_deep_or_has_a_number_too_long_is_malformed() {
        for (String body : List.of(
                "[".repeat(100_000),
                "{\"name\":".repeat(100_000),
                "{\"name\":" + "[".repeat(900) + "]".repeat(900) + "}",
                "{\"slug\": " + "9".repeat(100_000) + "}",
                "{\"illustrative\": 1e999999999}")) {
            assertThat(Wire.send("POST", "/api/states", JSON, bytes(body)).problem())
                    .isEqualTo("400 /problems/malformed-body");
        }
    }

    @Test
    void a_body_that_is_not_utf_8_is_malformed() {
        for (byte[] slug : List.of(
                new byte[] {(byte) 0xff, (byte) 0xfe},
                new byte[] {(byte) 0xc1, (byte) 0xa1}, // an "a" in two bytes
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, // half a surrogate pair
                new byte[] {(byte) 0xe5, (byte) 0x86})) {
            byte[] body = join(bytes("{\"slug\": \""), slug, bytes("\"}"));
            assertThat(Wire.send("POST", "/api/states", JSON, body).problem())
                    .isEqualTo("400 /problems/malformed-body");
        }
        byte[] utf16 = "{\"slug\": \"xqx\"}".getBytes(StandardCharsets.UTF_16);
        assertThat(Wire.send("POST", "/api/states", JSON, utf16).problem()).isEqualTo("400 /problems/malformed-body");
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        byte[] body = bytes("\uFEFF{\"slug\": \"xqx\"}");

        assertThat(Wire.send("POST", "/api/states", JSON, body).problem()).isEqualTo("422 /problems/validation-failed");
    }

    @Test
    void what_no_database_could_hold_is_malformed() {
        for (String text : List.of("a\\u0000b", "\\ud800", "\\udc00\\ud800", "\\uffff", "\\u0007", "a\\u0085")) {
            api().body("""
                            {"name": {"texts": {"en": "%s"}}}""".formatted(text))
                    .put("/api/organizations/problem-test")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/name/texts/en"));
        }
        api().get("/api/organizations/problem-test").then().statusCode(404);
    }

    @Test
    void nothing_in_a_list_is_null() {
        api().body(
                        """
                        {"name": {"texts": {"en": "a"}}, "sources": ["a", null], "officialLanguages": [null]}""")
                .put("/api/organizations/problem-test-null")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sources/1", "/officialLanguages/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/jsonx",
                "application/vnd.pacta+json",
                "application/merge-patch+json",
                "application/*",
                "*/*",
                "garbage",
                "",
                "/",
                "a/b/c;;="
            })
    void a_body_in_another_format_is_not_understood(String contentType) {
        assertThat(Wire.send("POST", "/api/states", contentType, bytes("{}")).problem())
                .isEqualTo("415 /problems/unsupported-media-type");
    }

    @Test
    void a_patch_is_a_merge_patch_and_nothing_else() {
        api().body("{}").patch("/api/states/aut").then().statusCode(415);
        api().contentType("application/json-patch+json")
                .body("[]")
                .patch("/api/states/aut")
                .then()
                .statusCode(415);
        patch("{}").put("/api/states/aut").then().statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "garbage", "a/b/c;;;="})
    void a_format_that_is_not_served_is_not_acceptable(String accept) {
        assertThat(Wire.send("GET", "/api/states", Map.of("Accept", accept), new byte[0])
                        .problem())
                .isEqualTo("406 /problems/not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/states, 'GET, HEAD, OPTIONS, POST'",
        "PATCH, /api/states, 'GET, HEAD, OPTIONS, POST'",
        "BREW, /api/states, 'GET, HEAD, OPTIONS, POST'",
        "TRACE, /api/states, 'GET, HEAD, OPTIONS, POST'",
        "POST, /api/states/aut, 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        "POST, /api/organizations/any/members, 'GET, HEAD, OPTIONS'",
    })
    void a_method_that_an_address_has_not_is_not_allowed_and_the_others_are_named(
            String method, String path, String allowed) {
        Wire.Answer answer = Wire.send(method, path, JSON, bytes("{}"));

        assertThat(answer.problem()).isEqualTo("405 /problems/method-not-allowed");
        assertThat(answer.headers()).containsEntry("allow", allowed);
        Wire.Answer options = Wire.send("OPTIONS", path);
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.headers()).containsEntry("allow", allowed);
    }

    @Test
    void head_answers_as_get_without_the_body() {
        assertThat(Wire.send("HEAD", "/api/states").status()).isEqualTo(200);
        Wire.Answer absent = Wire.send("HEAD", "/api/states/xqx");
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.body()).isEmpty();
        assertThat(absent.headers()).containsEntry("content-type", "application/problem+json");
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_its_length_is_said_or_not() {
        byte[] large = bytes("{\"slug\": \"" + "a".repeat(5_000_000) + "\"}");
        byte[] chunk = join(bytes(Integer.toHexString(large.length) + "\r\n"), large, bytes("\r\n0\r\n\r\n"));

        assertThat(Wire.send("POST", "/api/states", JSON, large).problem()).isEqualTo("413 /problems/too-large");
        assertThat(Wire.send("POST", "/nothing", JSON, large).problem()).isEqualTo("413 /problems/too-large");
        assertThat(Wire.send("POST", "/api/states", Map.of("Content-Type", JSON, "Transfer-Encoding", "chunked"), chunk)
                        .problem())
                .isEqualTo("413 /problems/too-large");
    }

    @Test
    void an_address_that_is_too_long_is_refused() {
        assertThat(Wire.send("GET", "/api/states?alpha2=" + "a".repeat(17_000)).problem())
                .isEqualTo("414 /problems/address-too-long");
        assertThat(Wire.send("GET", "/api/states/" + "a".repeat(17_000)).problem())
                .isEqualTo("414 /problems/address-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/states/%",
                "/api/states/%z1",
                "/api/states/%4",
                "/api/states/%ff%fe",
                "/api/states/%c1%a1",
                "/api/states/\u00ff",
                "/api/states?alpha2=%",
                "/api/states?alpha2=%zz",
                "/api/states?alpha2=%ff",
                "/api/states?%ff=1",
                "/api/states?alpha2={x}",
                "/api/states/a|b",
                "/api/states?alpha2=\"",
                "/nothing/%zz"
            })
    void an_address_that_is_not_percent_encoded_utf_8_is_malformed(String target) {
        assertThat(Wire.send("GET", target).problem()).isEqualTo("400 /problems/malformed-request");
    }

    @Test
    void the_metrics_do_not_tell_what_was_changed() {
        Wire.send("POST", "/api/progress-reports/01966ab0-0000-7000-8000-00000000dead/submission");

        assertThat(new String(Wire.send("GET", "/q/metrics").body(), StandardCharsets.UTF_8))
                .contains("uri=\"/{changed}\"")
                .doesNotContain("/submission");
    }

    @Test
    void an_address_that_is_refused_does_not_become_a_name_in_the_metrics() {
        Wire.send("GET", "/api/states/%ff-in-the-metrics");

        assertThat(new String(Wire.send("GET", "/q/metrics").body(), StandardCharsets.UTF_8))
                .contains("/{refused}")
                .doesNotContain("in-the-metrics");
    }

    @Test
    void a_header_that_is_not_as_http_has_it_is_malformed() {
        assertThat(Wire.send("GET", "/api/states", Map.of("Host", "a b"), new byte[0])
                        .problem())
                .isEqualTo("400 /problems/malformed-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "foo=1           | foo          | This parameter is not known here. Known: alpha2, bom, cursor, fields, format, includeTotal, lang, limit, q, sort.",
                "Alpha2=IS       | Alpha2       | This parameter is not known here. Known: alpha2, bom, cursor, fields, format, includeTotal, lang, limit, q, sort.",
                "sort=name       | sort         | 'name' is not a sort key here. Known: slug, alpha2, updatedAt.",
                "sort=slug,      | sort         | '' is not a sort key here. Known: slug, alpha2, updatedAt.",
                "sort=--slug     | sort         | '--slug' is not a sort key here. Known: slug, alpha2, updatedAt.",
                "sort=%2Bslug    | sort         | '+slug' is not a sort key here. Known: slug, alpha2, updatedAt.",
                "limit=0         | limit        | At least 1 item has to be asked for.",
                "limit=-1        | limit        | At least 1 item has to be asked for.",
                "limit=1.5       | limit        | This should be a whole number.",
                "limit=ten       | limit        | This should be a whole number.",
                "limit=99999999999 | limit      | This should be a whole number.",
                "limit=          | limit        | The value is empty.",
                "limit=1&limit=2 | limit        | Only one is possible.",
                "includeTotal=TRUE | includeTotal | This should be true or false.",
                "includeTotal=1  | includeTotal | This should be true or false.",
                "alpha2=%00      | alpha2       | The value is too long or has control characters.",
            })
    void a_parameter_that_is_not_right_is_named_with_what_would_be(String query, String parameter, String detail) {
        Wire.Answer answer = Wire.send("GET", "/api/states?" + query);

        assertThat(answer.problem()).isEqualTo("400 /problems/invalid-parameter");
        assertThatJson(answer.json()).inPath("errors").isArray().hasSize(1);
        assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo(parameter);
        assertThat(answer.json().at("/errors/0/detail").asText()).isEqualTo(detail);
    }

    @Test
    void dates_that_are_none_and_too_many_values_are_refused() {
        for (String day : List.of("2025-02-30", "today", "10000-01-01", "2025-4-23", "")) {
            assertThat(Wire.send("GET", "/api/memberships?on=" + day).problem())
                    .isEqualTo("400 /problems/invalid-parameter");
        }
        String many = "party=a&".repeat(101);
        assertThat(Wire.send("GET", "/api/memberships?" + many).problem()).isEqualTo("400 /problems/invalid-parameter");
        assertThat(Wire.send("GET", "/api/memberships?" + many.substring(8)).status())
                .isEqualTo(200);
    }

    @Test
    void operations_that_take_no_parameters_of_their_own_say_so() {
        assertThat(Wire.send("DELETE", "/api/states/aut?fields=slug")
                        .json()
                        .at("/errors/0/detail")
                        .asText())
                .isEqualTo("This parameter is not known here. Known: lang.");
        assertThat(Wire.send("DELETE", "/api/states/aut?force=true").problem())
                .isEqualTo("400 /problems/invalid-parameter");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
