package org.pacta.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.nobody;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Api;

/** Whoever does not end what they send keeps nobody else waiting. */
@QuarkusTest
class SlowBodiesTest {

    /** More than there are threads. */
    private static final int MANY = 260;

    private static final String FORM = "application/x-www-form-urlencoded";

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @CsvSource({
        "/api/set-up, application/json, Content-Length: 3000",
        "/sign-in, application/x-www-form-urlencoded, Content-Length: 3000",
        "/sign-in, application/x-www-form-urlencoded, Transfer-Encoding: chunked",
        "/api/tokens, application/json, Content-Length: 3000"
    })
    void bodies_that_do_not_end_hold_no_thread(String path, String type, String length) throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket(service.getHost(), service.getPort());
                open.add(socket);
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\n" + length
                                        + "\r\n\r\n" + (length.startsWith("T") ? "3\r\n" : "") + "{\"t")
                                .getBytes(US_ASCII));
            }
            long begin = System.nanoTime();
            nobody().get("/api/states?limit=1").then().statusCode(200);
            nobody().get("/q/health/ready").then().statusCode(200);
            assertThat((System.nanoTime() - begin) / 1_000_000_000).isLessThan(10);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    /** Short bodies and long ones, which come in on different ways. */
    @ParameterizedTest
    @ValueSource(ints = {2, 100_000})
    void whoever_waits_to_be_asked_for_their_body_is_asked_once(int length) throws Exception {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            ("POST /api/organizations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                                            + length
                                            + "\r\nExpect: 100-continue\r\nConnection: close\r\nAuthorization: "
                                            + Api.credentials("/api/organizations") + "\r\n\r\n")
                                    .getBytes(US_ASCII));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(in.readLine()).isEmpty();
            socket.getOutputStream().write(("{" + " ".repeat(length - 2) + "}").getBytes(US_ASCII));
            assertThat(in.readLine()).startsWith("HTTP/1.1 422");
        }
    }

    @Test
    void nobody_in_particular_sends_nothing_long() {
        assertThat(sent("/sign-in", FORM, "name=a&password=" + "b".repeat(70_000)))
                .isEqualTo(413);
        assertThat(sent("/api/set-up", "application/json", " ".repeat(70_000))).isEqualTo(413);
        assertThat(sent("/api/states", "application/json", " ".repeat(70_000))).isEqualTo(401);
    }

    @Test
    void a_form_of_very_many_fields_is_no_fault_of_the_service() {
        assertThat(sent("/sign-in", FORM, "a=b&".repeat(1001))).isEqualTo(400);
    }

    /** By nobody in particular. */
    private static int sent(String path, String type, String body) {
        return RestAssured.given().contentType(type).body(body).post(path).statusCode();
    }
}
