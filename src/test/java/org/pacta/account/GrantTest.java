package org.pacta.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.as;
import static org.pacta.Api.nobody;
import static org.pacta.account.Accounts.grant;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.model.RuleBroken;

/** What is granted, and that it is over at once when it is taken back. */
@QuarkusTest
class GrantTest {

    @Inject
    TestAccounts accounts;

    @Inject
    AccountService service;

    @Inject
    GrantService grants;

    @Inject
    Session session;

    @ParameterizedTest
    @CsvSource({
        "grant-wrong, focal-point, party:atlantis,         /scope",
        "grant-wrong, secretariat, organization:atlantis,  /scope",
        "grant-wrong, focal-point, organization:sco,       /scope",
        "grant-wrong, focal-point, everything,             /scope",
        "grant-wrong, reviewer,    party:kaz,              /scope",
        "grant-wrong, assessor,    party:kaz,              /scope",
        "grant-wrong, secretariat, party:kaz,              /scope",
        "grant-wrong, admin,       organization:sco,       /scope",
        "grant-wrong, admin,       party:kaz,              /scope",
        "grant-gone,  secretariat, organization:sco,       /account",
        "grant-wrong, admin,       Everything,             /scope",
        "grant-wrong, focal-point, party:KAZ,              /scope",
        "grant-wrong, focal-point, 'party:kaz ',           /scope",
        "grant-wrong, focal-point, party:,                 /scope",
        "grant-wrong, focal-point, 'party:kaz,uzb',        /scope",
        "GRANT-WRONG, focal-point, party:kaz,              /account",
    })
    void what_cannot_be_granted(String account, String role, String scope, String pointer) {
        accounts.token("grant-wrong");

        grant(account, role, scope).then().statusCode(422).body("errors.pointer", contains(pointer));

        grant("grant-wrong", "emperor", "everything").then().statusCode(400);
        grant("grant-wrong", "ADMIN", "everything").then().statusCode(400);
        assertThat(api().get("/api/grants?account=grant-wrong").<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void the_same_is_granted_once() {
        accounts.token("grant-twice");

        grant("grant-twice", "focal-point", "party:kaz").then().statusCode(201);
        grant("grant-twice", "focal-point", "party:kaz").then().statusCode(409);
        grant("grant-twice", "focal-point", "party:uzb").then().statusCode(201);

        api().get("/api/grants?account=grant-twice").then().body("items", hasSize(2));
    }

    @Test
    void whoever_loses_a_grant_has_lost_it_with_their_next_request() {
        String token = accounts.token("grant-lost");
        String address = "/api/meeting-series/grant-lost";
        String body = """
                {"organization": "sco", "name": {"texts": {"en": "Meeting"}}}""";

        as(token).body(body).put(address).then().statusCode(403);
        String id = grant("grant-lost", "secretariat", "organization:sco").path("id");
        as(token).body(body).put(address).then().statusCode(201);
        api().delete("/api/grants/" + id).then().statusCode(204);
        as(token).delete(address).then().statusCode(403);
        as(token).get("/api/me").then().statusCode(200).body("grants", empty());
        api().get("/api/grants/" + id).then().statusCode(404);
        nobody().get(address).then().statusCode(200);
    }

    @Test
    void an_admin_who_is_none_any_more_lets_nobody_in() {
        String token = accounts.token("grant-admin", "admin of everything");

        as(token)
                .body("""
                {"name": "grant-admins", "displayName": "Let in"}""")
                .post("/api/accounts")
                .then()
                .statusCode(201);
        Accounts.takeBack("grant-admin");
        as(token)
                .body("""
                        {"account": "grant-admin", "role": "admin", "scope": "everything"}""")
                .post("/api/grants")
                .then()
                .statusCode(403);
        as(token).get("/api/grants").then().statusCode(403);
        as(token).get("/api/accounts/grant-admins").then().statusCode(403);
    }

    /** In a transaction that is undone, in which all others are turned off. */
    @Test
    void the_last_admin_stays() {
        accounts.token("grant-last", "admin of everything");
        // Nobody can sign in with this one.
        Accounts.describe("grant-hollow", null);
        Accounts.grant("grant-hollow", "admin", "everything").then().statusCode(201);
        UUID id = UUID.fromString(api().get("/api/grants?account=grant-last").path("items[0].id"));
        Map<String, Runnable> ways = Map.of(
                "delete", () -> service.delete("grant-last"),
                "turn off",
                        () -> service.change(
                                "grant-last", account -> new AccountRequest("grant-last", "Of the tests", null, true)),
                "take back", () -> grants.delete(id));

        ways.forEach((name, way) -> assertThatThrownBy(() -> alone(way))
                .as(name)
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("grant-last"));

        api().get("/api/accounts/grant-last").then().statusCode(200).body("off", equalTo(false));
        api().get("/api/grants/" + id).then().statusCode(200);
        Accounts.takeBack("grant-hollow");
        // Who is not the last may go.
        api().delete("/api/grants/" + id).then().statusCode(204);
        api().delete("/api/accounts/grant-last").then().statusCode(204);
    }

    private void alone(Runnable way) {
        QuarkusTransaction.begin();
        try {
            session.createMutationQuery(
                            "update Account a set a.off = true where a.name not in ('grant-last', 'grant-hollow')")
                    .executeUpdate();
            way.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
