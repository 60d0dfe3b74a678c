package org.pacta.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.pacta.Api.api;
import static org.pacta.Api.as;
import static org.pacta.Api.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.party.Parties;

@QuarkusTest
class AccountTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    TestAccounts accounts;

    @Test
    void an_account_with_which_something_was_written_is_turned_off_and_not_deleted() {
        String token = accounts.token("account-wrote", "secretariat of organization:sco");
        String address = "/api/accounts/account-wrote";

        as(token).get("/api/me").then().statusCode(200);
        Parties.organization("account-theirs");
        as(token).body("{}").put("/api/meeting-series/account-wrote").then().statusCode(422);
        as(token)
                .body("""
                {"organization": "account-theirs", "name": {"texts": {"en": "Theirs"}}}""")
                .put("/api/meeting-series/account-wrote")
                .then()
                .statusCode(403);
        api().get(address).then().body("wrote", equalTo(false));

        as(token)
                .body("""
                {"organization": "sco", "name": {"texts": {"en": "Ours"}}}""")
                .put("/api/meeting-series/account-wrote")
                .then()
                .statusCode(201);

        api().get(address).then().body("wrote", equalTo(true));
        as(token).delete("/api/meeting-series/account-wrote").then().statusCode(204);
        api().delete(address).then().statusCode(409);
        patch("""
                {"displayName": "Another"}""")
                .patch(address)
                .then()
                .statusCode(200)
                .body("wrote", equalTo(true));
        Accounts.turn("account-wrote", true).then().statusCode(200).body("off", equalTo(true));
        as(token).get("/api/me").then().statusCode(401);
        api().delete(address).then().statusCode(409);
        api().get("/api/audit?account=account-wrote").then().statusCode(200);
    }

    @Test
    void an_account_with_which_nothing_was_written_goes_with_its_grants_tokens_and_sessions() {
        Accounts.open("account-gone", "secretariat of organization:sco");
        String cookie = Accounts.session("account-gone");
        String token = accounts.token("account-gone-2", "secretariat of organization:sco");

        api().delete("/api/accounts/account-gone").then().statusCode(204);
        api().delete("/api/accounts/account-gone-2").then().statusCode(204);

        Accounts.within(cookie).get("/api/me").then().statusCode(401);
        as(token).get("/api/me").then().statusCode(401);
        Accounts.signIn("account-gone", Accounts.PASSWORD).then().statusCode(401);
        assertThat(api().get("/api/grants?account=account-gone,account-gone-2").asString())
                .doesNotContain("account-gone");
        // Who takes the name has nothing of what the one before had.
        Accounts.describe("account-gone-2", null);
        as(token).get("/api/me").then().statusCode(401);
        api().get("/api/grants?account=account-gone-2").then().body("items", org.hamcrest.Matchers.empty());
    }

    @Test
    void nobody_deletes_their_own() {
        String token = accounts.token("account-own", "admin of everything");

        as(token)
                .header("If-Match", "*")
                .delete("/api/accounts/account-own")
                .then()
                .statusCode(409);

        as(token).get("/api/me").then().statusCode(200);
    }

    @Test
    void an_administrator_changes_their_own_password_only_with_the_present_one() {
        Accounts.open("account-own-password", "admin of everything");
        String address = "/api/accounts/account-own-password/password";
        String body = """
                {"password": "quarry violin sandal meteor"}""";
        String cookie = Accounts.session("account-own-password");
        String token = Accounts.makeToken("account-own-password").path("token");

        as(token).body(body).post(address).then().statusCode(409);
        Accounts.page(cookie)
                .body(body)
                .post(address)
                .then()
                .statusCode(409)
                .body("detail", containsString("/api/me/password"));

        Accounts.signIn("account-own-password", Accounts.PASSWORD).then().statusCode(303);
        Accounts.within(cookie).get("/api/me").then().statusCode(200);
        assertThat(Accounts.within(cookie)
                        .accept("text/html")
                        .get("/work/accounts")
                        .asString())
                .contains("POST /api/accounts/test-editor/password")
                .doesNotContain("POST " + address);
        Accounts.describe("account-not-own-password", null);
        as(token)
                .body(body)
                .post("/api/accounts/account-not-own-password/password")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Upper",
                "two words",
                "-hyphen",
                "hyphen-",
                "a--b",
                "a/b",
                "a\nb",
                "a\u0000b",
                "имя",
                "a%2fb",
                "admin\u200b",
                "a.b"
            })
    void names_of_a_wrong_shape(String name) throws JsonProcessingException {
        api().body(JSON.writeValueAsString(Map.of("name", name, "displayName", "Wrong")))
                .post("/api/accounts")
                .then()
                .statusCode(oneOf(400, 422));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@",
                "@b",
                "a b@c",
                "a@b@c",
                "a@b\r\nBcc: c@d",
                "a\u0000@b",
                "a\u0085@b",
                "a@b,c@d\t"
            })
    void addresses_of_a_wrong_shape(String email) throws JsonProcessingException {
        api().body(JSON.writeValueAsString(Map.of("name", "account-email", "displayName", "Wrong", "email", email)))
                .post("/api/accounts")
                .then()
                .statusCode(oneOf(400, 422));
        api().get("/api/accounts/account-email").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "a\nb", "a\u0000b", "a\u0085b"})
    void names_that_are_shown_of_a_wrong_shape(String shown) throws JsonProcessingException {
        api().body(JSON.writeValueAsString(Map.of("name", "account-shown", "displayName", shown)))
                .post("/api/accounts")
                .then()
                .statusCode(oneOf(400, 422));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "aaaaaaaaaaaaaaaa",
                "passwordpassword",
                "123456789012",
                "account-bad-password",
                "qwertyuiop12",
                "pactapactapacta"
            })
    void passwords_that_are_no_good(String password) {
        if (api().get("/api/accounts/account-bad-password").statusCode() == 404) {
            Accounts.describe("account-bad-password", null);
        }
        Accounts.setPassword("account-bad-password", password).then().statusCode(422);
        Accounts.setPassword("account-bad-password", "x".repeat(201)).then().statusCode(422);
        api().get("/api/accounts/account-bad-password").then().body("hasPassword", equalTo(false));
    }

    @Test
    void a_name_is_taken_once_and_never_changes() {
        Accounts.describe("account-name", null);

        api().body("""
                {"name": "account-name", "displayName": "Again"}""")
                .post("/api/accounts")
                .then()
                .statusCode(409);
        patch("""
                {"name": "account-renamed"}""")
                .patch("/api/accounts/account-name")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
        api().get("/api/accounts/account-renamed").then().statusCode(404);
    }

    @Test
    void what_only_the_service_says_is_not_taken_from_outside() {
        Accounts.describe("account-assigned", null);

        for (String property : new String[] {
            "\"passwordHash\": \"x\"", "\"person\": \"boss@example.org\"", "\"grants\": []", "\"subject\": \"x\""
        }) {
            patch("{" + property + "}")
                    .patch("/api/accounts/account-assigned")
                    .then()
                    .statusCode(oneOf(400, 422));
            api().body("""
                    {"name": "account-assigned-2", "displayName": "Two", %s}"""
                            .formatted(property))
                    .post("/api/accounts")
                    .then()
                    .statusCode(oneOf(400, 422));
        }
        api().get("/api/accounts/account-assigned").then().body("version", equalTo(0));
        api().get("/api/accounts/account-assigned-2").then().statusCode(404);
    }
}
