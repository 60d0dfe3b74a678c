package org.pacta.meeting;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.pacta.Api.api;

import io.restassured.response.Response;
import org.pacta.party.Parties;

/** Meetings for tests, made as a client would make them. */
public final class Meetings {

    private Meetings() {}

    /** A series of that slug, of an organization of the same slug. */
    public static String series(String slug) {
        Parties.organization(slug);
        api().body("""
                        {"organization": "%s", "name": {"texts": {"en": "Meeting of %s"}}}"""
                        .formatted(slug, slug))
                .put("/api/meeting-series/" + slug)
                .then()
                .statusCode(anyOf(is(200), is(201)));
        return slug;
    }

    /** A planned meeting, which gets its slug from its series and its ordinal. */
    public static String meeting(String series, int ordinal) {
        return created(series, "\"ordinal\": " + ordinal);
    }

    /** A meeting of which more is said, as in {@code "ordinal": 3, "status": "HELD"}. */
    static String created(String series, String properties) {
        return create(series, properties).then().statusCode(201).extract().path("slug");
    }

    static Response create(String series, String properties) {
        return api().body(
                        """
                        {"series": "%s", "title": {"texts": {"en": "Meeting in %s"}}, %s}"""
                                .formatted(series, series, properties))
                .post("/api/meetings");
    }
}
