package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Wire;

/** Headers whose values are none, on requests of each kind: ignored or refused, never a fault of the service. */
@QuarkusTest
class OddHeadersTest {

    private static final List<String> VALUES = List.of(
            "",
            "\t",
            "x",
            ",",
            ";",
            "*",
            "/",
            "/json",
            "a/b/c",
            "application/",
            "application/json,text/plain",
            "application/json;charset=nope",
            "application/json;q=",
            "text/*;q=1.2345",
            "multipart/form-data;boundary=\"",
            "\"",
            "W/\"",
            "\u00e9\u00ff",
            "x".repeat(3000),
            "-1",
            "99999999999999999999",
            "bytes=9-1",
            "Basic",
            "Basic !!!",
            "Bearer ",
            "=",
            "=b",
            "en;q=x",
            "null",
            "http://",
            "https://",
            "http://[",
            "[::1]:x",
            "localhost:99999999",
            "00-0-0-0");

    private static final Map<String, String> REQUESTS = Map.of(
            "/api/states", "GET",
            "/api/scoreboard?groupBy=theme", "GET",
            "/api/themes/nobody-knows", "DELETE",
            "/api/milestones", "POST",
            "/api/statements/nobody-knows", "PATCH",
            "/", "GET",
            "/sign-in", "POST");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "Accept-Encoding",
                "Accept-Language",
                "Access-Control-Request-Method",
                "Authorization",
                "Content-Encoding",
                "Content-Type",
                "Cookie",
                "Forwarded",
                "Host",
                "Idempotency-Key",
                "If-Match",
                "If-Modified-Since",
                "If-None-Match",
                "Origin",
                "Prefer",
                "Range",
                "Sec-Fetch-Site",
                "traceparent",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto"
            })
    void are_no_fault_of_the_service(String header) {
        REQUESTS.entrySet().parallelStream().forEach(request -> {
            for (String value : VALUES) {
                assertThat(send(request.getValue(), request.getKey(), header, value)
                                .status())
                        .as("%s with %s: %s", request, header, value)
                        .isBetween(200, 499);
            }
        });
    }

    /** Addresses in what is answered and kept begin with it. */
    @Test
    void a_host_that_is_longer_than_any_name_is_refused() {
        String longest = "x".repeat(63) + ".x".repeat(95) + ":65535";

        assertThat(host(longest).status()).isEqualTo(200);
        assertThat(host("x" + longest).problem()).isEqualTo("400 /problems/malformed-request");
    }

    private static Wire.Answer host(String name) {
        return Wire.send("GET", "/api/states?limit=1", Map.of("Host", name), new byte[0]);
    }

    /** To be done once only, which has more of the request looked at. */
    private static Wire.Answer send(String method, String path, String header, String value) {
        boolean hasBody = !method.equals("GET") && !method.equals("DELETE");
        byte[] body = (hasBody ? "{}" : "").getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Key", "odd-" + header + value.hashCode() + path.hashCode());
        if (hasBody) {
            headers.put("Content-Length", "" + body.length);
            headers.put("Content-Type", method.equals("PATCH") ? MergePatch.MEDIA_TYPE : "application/json");
        }
        headers.put(header, value);
        return Wire.send(method, path, headers, body);
    }
}
