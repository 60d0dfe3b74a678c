package org.pacta.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.nobody;
import static org.pacta.account.Accounts.PASSWORD;
import static org.pacta.account.Accounts.basic;
import static org.pacta.account.Accounts.form;
import static org.pacta.account.Accounts.open;
import static org.pacta.account.Accounts.signIn;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What nobody is called, and no browser sends. */
@QuarkusTest
class SignInBadInputTest {

    private static final String FORGED = "bad-input\r\n2026-11-28 INFO forged: admin signed in";

    @Test
    void names_and_passwords_of_any_shape_are_wrong_and_no_fault() {
        open("bad-input");
        for (String name : List.of(
                "bad-input\u0000",
                FORGED,
                "x".repeat(10_000),
                "имя 名字 🙂",
                "bad-input' or '1'='1",
                "\u2028\u202e",
                "bad-input ?")) {
            // A field of a form has less room than that.
            assertThat(signIn(name, PASSWORD).statusCode()).as(name).isEqualTo(name.length() > 2_000 ? 413 : 401);
            if (!name.contains("🙂")) {
                basic(name, PASSWORD)
                        .body("""
                        {"name": "A test"}""")
                        .post("/api/tokens")
                        .then()
                        .statusCode(401);
            }
        }
        for (String password : List.of(
                PASSWORD + "\u0000",
                PASSWORD + " ",
                PASSWORD.toUpperCase(java.util.Locale.ROOT),
                "y".repeat(100_000))) {
            assertThat(signIn("bad-input", password).statusCode()).isIn(401, 413);
        }
    }

    @Test
    void a_password_is_whole_or_wrong_also_a_long_one_of_many_scripts() {
        open("bad-input-long");
        String longest = ("Фонарь 渡船 ovsянка ÿ" + "Q7#тундра ").repeat(20).substring(0, 199) + "z";
        Accounts.setPassword("bad-input-long", longest).then().statusCode(200);

        signIn("bad-input-long", longest).then().statusCode(303);
        signIn("bad-input-long", longest + "z").then().statusCode(401);
        signIn("bad-input-long", longest.substring(0, 199)).then().statusCode(401);
    }

    @Test
    void what_is_no_form_is_refused() {
        form().contentType("application/json")
                .body("{\"name\": \"bad-input\"}")
                .post("/sign-in")
                .then()
                .statusCode(415);
        form().contentType("text/plain")
                .body("name=bad-input")
                .post("/sign-out")
                .then()
                .statusCode(415);
        form().body("name=" + "x".repeat(10 * 1024 * 1024))
                .post("/sign-in")
                .then()
                .statusCode(413);
        assertThat(form().body("name=%zz&password=%").post("/sign-in").statusCode())
                .isBetween(400, 499);
        assertThat(form().body("").post("/sign-in").statusCode()).isEqualTo(401);
        assertThat(form().body("name=a&name=b&password=c&password=d")
                        .post("/sign-in")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_header_that_is_no_name_and_password_is_refused() {
        for (String sent : List.of(
                "Basic",
                "Basic ",
                "Basic !!!!",
                "Basic " + Base64.getEncoder().encodeToString("no colon".getBytes(UTF_8)),
                "Basic " + Base64.getEncoder().encodeToString(":".getBytes(UTF_8)),
                "Basic " + Base64.getEncoder().encodeToString(new byte[] {(byte) 0xC3, 0x28, ':', 0}),
                "basic " + "A".repeat(6_000))) {
            nobody().header("Authorization", sent)
                    .body("""
                    {"name": "A test"}""")
                    .post("/api/tokens")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void no_line_of_the_log_is_made_of_what_was_sent() {
        StringBuilder log = new StringBuilder();
        Handler handler = new Handler() {
            @Override
            public synchronized void publish(LogRecord line) {
                log.append(line.getMessage())
                        .append(line.getParameters() == null ? "" : List.of(line.getParameters()))
                        .append(line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            assertThat(signIn(FORGED, PASSWORD).statusCode()).isEqualTo(401);
            assertThat(nobody().header("Authorization", "Bearer pacta_forged")
                            .get("/api/states")
                            .statusCode())
                    .isEqualTo(401);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(log.toString())
                .doesNotContain("forged: admin")
                .doesNotContain(PASSWORD)
                .doesNotContain("pacta_forged");
    }
}
