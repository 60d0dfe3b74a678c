package org.pacta.commitment;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.pacta.Api.api;

import org.pacta.party.Parties;

/** Statements, themes, commitments and assignments for tests, made as a client would make them. */
public final class Commitments {

    /** The day on which the statements of tests were adopted. */
    public static final String ADOPTED_ON = "2025-04-23";

    private Commitments() {}

    /**
     * A draft in an organization of its own, with one paragraph, "1", in English and Russian.
     *
     * @param slug of the statement; the organization's is the same with "-org" after it
     */
    public static String draft(String slug) {
        String organization = Parties.organization(slug + "-org");
        api().body(
                        """
                        {"organization": "%s", "kind": "joint-statement", "title": {"texts": {"en": "Statement"}}}"""
                                .formatted(organization))
                .put("/api/statements/" + slug)
                .then()
                .statusCode(201);
        paragraph(slug, "1", "The courts 🏛 will train judges together.", "Суды будут обучать судей вместе.");
        return slug;
    }

    public static void paragraph(String statement, String number, String english, String russian) {
        api().body("""
                        {"text": {"original": "en", "texts": {"en": "%s", "ru": "%s"}}}"""
                        .formatted(english, russian))
                .put("/api/statements/" + statement + "/paragraphs/" + number)
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    public static void adopt(String statement) {
        api().body("""
                        {"adoptedOn": "%s"}""".formatted(ADOPTED_ON))
                .post("/api/statements/" + statement + "/adoption")
                .then()
                .statusCode(200);
    }

    /** A statement as by {@link #draft}, adopted. */
    public static String adopted(String slug) {
        draft(slug);
        adopt(slug);
        return slug;
    }

    /** A root of the tree of themes. */
    public static String theme(String slug) {
        api().body("""
                        {"name": {"texts": {"en": "%s"}}}""".formatted(slug))
                .put("/api/themes/" + slug)
                .then()
                .statusCode(anyOf(is(200), is(201)));
        return slug;
    }

    public static String theme(String slug, String parent) {
        api().body("""
                        {"parent": "%s", "name": {"texts": {"en": "%s"}}}"""
                        .formatted(parent, slug))
                .put("/api/themes/" + slug)
                .then()
                .statusCode(anyOf(is(200), is(201)));
        return slug;
    }

    /** A proposed commitment in the paragraph "1" of a statement, on a theme that tests share. */
    public static String proposed(String slug, String statement) {
        theme("commitments-of-tests");
        api().body(
                        """
                        {"statement": "%s", "paragraph": "1", "title": {"texts": {"en": "Train judges together"}},
                         "themes": ["commitments-of-tests"], "kind": "CAPACITY_BUILDING"}"""
                                .formatted(statement))
                .put("/api/commitments/" + slug)
                .then()
                .statusCode(201);
        return slug;
    }

    public static String confirm(String commitment) {
        api().post("/api/commitments/" + commitment + "/confirmation").then().statusCode(200);
        return commitment;
    }

    /** A confirmed commitment with an adopted statement of its own, whose slug is the same with "-s" after it. */
    public static String confirmed(String slug) {
        return confirm(proposed(slug, adopted(slug + "-s")));
    }

    /**
     * Assigns a confirmed commitment to a party; it binds since the adoption.
     *
     * @return the id
     */
    public static String assignment(String commitment, String party) {
        return api().body(
                        """
                        {"commitment": "%s", "party": "%s"}""".formatted(commitment, party))
                .post("/api/assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
