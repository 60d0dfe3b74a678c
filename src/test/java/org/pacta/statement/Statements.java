package org.pacta.statement;

import static org.pacta.Api.api;

import io.restassured.response.Response;
import org.pacta.party.Parties;

/** Statements for tests, made as a client would make them. */
public final class Statements {

    private Statements() {}

    /** A draft with two paragraphs, of an organization of the same slug. */
    public static String draft(String slug) {
        empty(slug);
        paragraph(slug, "1", "They will exchange experience.").then().statusCode(201);
        paragraph(slug, "2", "They will train judges.").then().statusCode(201);
        return slug;
    }

    /** The same, adopted on 23 April 2025. */
    public static String adopted(String slug) {
        draft(slug);
        adopt(slug).then().statusCode(200);
        return slug;
    }

    static String empty(String slug) {
        Parties.organization(slug);
        api().body(
                        """
                        {"organization": "%s", "kind": "declaration", "title": {"texts": {"en": "Declaration %s"}}}"""
                                .formatted(slug, slug))
                .put("/api/statements/" + slug)
                .then()
                .statusCode(201);
        return slug;
    }

    static Response paragraph(String statement, String number, String text) {
        return api().body("""
                        {"number": "%s", "text": {"texts": {"en": "%s"}}}"""
                        .formatted(number, text))
                .post("/api/statements/" + statement + "/paragraphs");
    }

    static Response adopt(String statement) {
        return api().body("{\"adoptedOn\": \"2025-04-23\"}").post("/api/statements/" + statement + "/adoption");
    }

    static Response supersede(String statement, String by) {
        return api().body("{\"by\": \"" + by + "\"}").post("/api/statements/" + statement + "/supersession");
    }

    static Response terminate(String statement, String on) {
        return api().body("{\"terminatedOn\": \"" + on + "\", \"reason\": \"Its term ended.\"}")
                .post("/api/statements/" + statement + "/termination");
    }

    /** Says anew how one paragraph reads. */
    static Response revise(String statement, String number, String text) {
        return api().body(
                        """
                        {"reason": "A slip.", "paragraphs": [{"number": "%s", "text": {"texts": {"en": "%s"}}}]}"""
                                .formatted(number, text))
                .post("/api/statements/" + statement + "/revisions");
    }
}
