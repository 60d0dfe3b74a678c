package org.pacta;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.pacta.Api.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.party.Parties;

/**
 * A chain of a test's own, from an organization to assignments, made as a client would make it: an organization with its
 * members, a meeting, an adopted statement. Its themes are roots of their own, so that no figure of it meets the sample's.
 */
public final class Chain {

    /** The day on which the statement was adopted. */
    public static final LocalDate ADOPTED_ON = LocalDate.of(2025, 4, 23);

    private final String name;
    private final List<String> members;

    private Chain(String name, List<String> members) {
        this.name = name;
        this.members = members;
    }

    /**
     * @param name a slug that no other test uses; all that belongs to the chain begins with it
     * @param members last parts of the slugs of its members: organizations too, as they can be parties
     */
    public static Chain of(String name, String... members) {
        Chain chain = new Chain(
                name, Arrays.stream(members).map(member -> name + "-" + member).toList());
        Parties.organization(name);
        chain.members.forEach(member -> {
            Parties.organization(member);
            Parties.membership(name, member, "member", "2001-06-15");
        });
        put(
                "/api/meeting-series/" + chain.series(),
                """
                {"organization": "%s", "name": {"texts": {"en": "Meeting"}}}""".formatted(name));
        put(
                "/api/meetings/" + chain.meeting(),
                """
                {"series": "%s", "ordinal": 20, "title": {"texts": {"en": "20th meeting"}}, "status": "HELD",
                 "startsOn": "2025-04-22", "endsOn": "2025-04-24"}"""
                        .formatted(chain.series()));
        put(
                "/api/statements/" + chain.statement(),
                """
                {"meeting": "%s", "kind": "joint-statement", "title": {"texts": {"en": "Joint statement"}}}"""
                        .formatted(chain.meeting()));
        post(
                "/api/statements/" + chain.statement() + "/paragraphs",
                """
                {"number": "1", "text": {"texts": {"en": "They will exchange experience every year."}}}""");
        api().body("""
                        {"adoptedOn": "%s"}""".formatted(ADOPTED_ON))
                .post("/api/statements/" + chain.statement() + "/adoption")
                .then()
                .statusCode(200);
        return chain;
    }

    public String organization() {
        return name;
    }

    public String series() {
        return name + "-series";
    }

    public String meeting() {
        return name + "-20";
    }

    public String statement() {
        return name + "-20-statement";
    }

    public String party(String member) {
        return name + "-" + member;
    }

    public List<String> members() {
        return members;
    }

    /** A root. */
    public String theme(String slug) {
        put(
                "/api/themes/" + name + "-" + slug,
                """
                {"name": {"texts": {"en": "%s"}}}""".formatted(slug));
        return name + "-" + slug;
    }

    public String theme(String slug, String parent) {
        put(
                "/api/themes/" + name + "-" + slug,
                """
                {"parent": "%s", "name": {"texts": {"en": "%s"}}}""".formatted(parent, slug));
        return name + "-" + slug;
    }

    /** A proposal, due on a day or, if that is null, continuing. */
    public String proposal(String slug, String dueOn, String... themes) {
        String commitment = name + "-" + slug;
        put(
                "/api/commitments/" + commitment,
                """
                {"statement": "%s", "paragraph": "1", "title": {"texts": {"en": "%s"}}, "kind": "EXCHANGE",
                 "themes": [%s]%s}"""
                        .formatted(
                                statement(),
                                slug,
                                Arrays.stream(themes).map(t -> '"' + t + '"').collect(Collectors.joining(", ")),
                                dueOn == null ? "" : ", \"dueOn\": \"" + dueOn + "\""));
        return commitment;
    }

    /** A commitment that is confirmed and binds every member from the day of adoption. */
    public String commitment(String slug, String dueOn, String... themes) {
        String commitment = proposal(slug, dueOn, themes);
        api().body("""
                        {"assignTo": {"standings": ["member"]}}""")
                .post("/api/commitments/" + commitment + "/confirmation")
                .then()
                .statusCode(200);
        return commitment;
    }

    /** @return the id of a draft that claims the status as of the day */
    public static String draft(String assignment, String status, LocalDate effectiveOn) {
        return post(
                "/api/progress-reports",
                """
                {"assignment": "%s", "periodFrom": "%s", "periodTo": "%s", "claimedStatus": "%s",
                 "narrative": {"texts": {"en": "What was done."}}, "effectiveOn": "%s"}"""
                        .formatted(assignment, effectiveOn.minusMonths(6), effectiveOn, status, effectiveOn));
    }

    /** @return the id of a report that waits for its review */
    public static String submitted(String assignment, String status, LocalDate effectiveOn) {
        String report = draft(assignment, status, effectiveOn);
        api().post("/api/progress-reports/" + report + "/submission").then().statusCode(200);
        return report;
    }

    /** @return the id of a report that counts */
    public static String accepted(String assignment, String status, LocalDate effectiveOn) {
        String report = submitted(assignment, status, effectiveOn);
        api().post("/api/progress-reports/" + report + "/acceptance").then().statusCode(200);
        return report;
    }

    private static void put(String path, String body) {
        api().body(body).put(path).then().statusCode(anyOf(is(200), is(201)));
    }

    private static String post(String path, String body) {
        return api().body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
