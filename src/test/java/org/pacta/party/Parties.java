package org.pacta.party;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.pacta.Api.api;

/** Parties for tests, made as a client would make them. */
public final class Parties {

    private Parties() {}

    /** An organization of that slug; it can be a party as well. */
    public static String organization(String slug) {
        api().body("""
                        {"name": {"texts": {"en": "%s"}}, "illustrative": true}"""
                        .formatted(slug))
                .put("/api/organizations/" + slug)
                .then()
                .statusCode(anyOf(is(200), is(201)));
        return slug;
    }

    /** A state by its alpha-3 code, called as CLDR has it. */
    public static String state(String slug) {
        api().body("{}").put("/api/states/" + slug).then().statusCode(anyOf(is(200), is(201)));
        return slug;
    }

    /**
     * The standing of a party from a day on.
     *
     * @return its id
     */
    public static String membership(String organization, String party, String standing, String from) {
        return api().body(
                        """
                        {"organization": "%s", "party": "%s", "standing": "%s", "from": "%s"}"""
                                .formatted(organization, party, standing, from))
                .post("/api/memberships")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The standing of a party from a day to a day. */
    public static String membership(String organization, String party, String standing, String from, String to) {
        return api().body(
                        """
                        {"organization": "%s", "party": "%s", "standing": "%s", "from": "%s", "to": "%s"}"""
                                .formatted(organization, party, standing, from, to))
                .post("/api/memberships")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
