package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.Chain;

/** How commitments and assignments were known is kept by every way in which they are written. */
@QuarkusTest
class CommitmentRecordsTest {

    private static final Instant ALWAYS = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final String COMMITMENT =
            "statement, meeting, series, organization, kind, due_on, illustrative from known_commitment where commitment";
    private static final String THEME = "theme from known_commitment_theme where commitment";
    private static final String ASSIGNMENT = "due_on, illustrative from known_assignment where assignment";

    @Inject
    Session session;

    @Test
    void a_commitment_is_known_since_always_with_all_to_which_it_belongs() {
        Chain chain = Chain.of("records-test-new");
        String theme = chain.theme("t");
        String commitment = chain.proposal("c01", "2027-12-31", theme);

        assertThat(known(COMMITMENT, commitment))
                .containsExactly("records-test-new-20-statement, records-test-new-20, records-test-new-series,"
                        + " records-test-new, EXCHANGE, 2027-12-31, false");
        assertThat(known(THEME, commitment)).containsExactly(theme);
        assertThat(times(COMMITMENT, commitment)).containsExactly(ALWAYS, FOR_EVER);
        assertThat(times(THEME, commitment)).containsExactly(ALWAYS, FOR_EVER);
    }

    @Test
    void a_commitment_of_a_statement_without_a_meeting_is_known_without_one() {
        String commitment = Commitments.proposed("records-test-plain", Commitments.draft("records-test-plain-s"));

        assertThat(known(COMMITMENT, commitment))
                .containsExactly("records-test-plain-s, null, null, records-test-plain-s-org, CAPACITY_BUILDING, null,"
                        + " false");
    }

    @Test
    void each_change_of_a_commitment_ends_what_was_known_and_begins_what_is() {
        Chain chain = Chain.of("records-test-change");
        String commitment = chain.proposal("c01", null, chain.theme("a"), chain.theme("b"));

        Instant before = Instant.now();
        change(commitment, """
                {"dueOn": "2028-01-01"}""");
        change(commitment, """
                {"kind": "POLICY", "illustrative": true}""");
        change(commitment, """
                {"title": {"texts": {"en": "Other words"}}, "obligation": "LOW"}""");

        assertThat(known("kind, due_on, illustrative from known_commitment where commitment", commitment))
                .containsExactly("EXCHANGE, null, false", "EXCHANGE, 2028-01-01, false", "POLICY, 2028-01-01, true");
        List<Instant> times = times(COMMITMENT, commitment);
        assertThat(times).isSorted().hasSize(6).startsWith(ALWAYS).endsWith(FOR_EVER);
        assertThat(times.get(1)).isEqualTo(times.get(2)).isBetween(before.minusMillis(1), Instant.now());
        assertThat(times.get(3)).isEqualTo(times.get(4)).isAfter(times.get(1));
        assertThat(times(THEME, commitment)).containsExactly(ALWAYS, FOR_EVER, ALWAYS, FOR_EVER);
    }

    @Test
    void a_theme_that_is_added_or_taken_away_later_is_known_from_then_and_until_then() {
        Chain chain = Chain.of("records-test-themes");
        String a = chain.theme("a");
        String b = chain.theme("b");
        String commitment = chain.proposal("c01", null, a);

        change(commitment, """
                {"themes": ["%s", "%s"]}""".formatted(b, a));
        change(commitment, """
                {"themes": ["%s"]}""".formatted(b));
        change(commitment, """
                {"themes": ["%s", "%s"]}""".formatted(a, b));

        assertThat(known(THEME, commitment)).containsExactly(a, a, b);
        List<Instant> times = times(THEME, commitment);
        assertThat(times).startsWith(ALWAYS).endsWith(FOR_EVER);
        assertThat(times.get(3)).as("a is known again").isEqualTo(FOR_EVER);
        assertThat(times.get(4)).as("b came before a went").isAfter(ALWAYS).isBefore(times.get(1));
        assertThat(times.get(2)).as("a came back").isAfter(times.get(1));
    }

    @Test
    void what_is_deleted_is_known_until_then_and_what_is_made_again_from_then_on() {
        Chain chain = Chain.of("records-test-again", "p");
        String a = chain.theme("a");
        String b = chain.theme("b");
        String commitment = chain.commitment("c01", null, a);
        String assignment = commitment + ":" + chain.party("p");

        api().delete("/api/assignments/" + assignment).then().statusCode(204);
        assertThat(times(ASSIGNMENT, assignment).get(1)).isBefore(FOR_EVER);
        api().delete("/api/commitments/" + commitment).then().statusCode(204);
        assertThat(times(COMMITMENT, commitment).get(1)).isBefore(FOR_EVER);
        assertThat(times(THEME, commitment).get(1)).isBefore(FOR_EVER);

        chain.commitment("c01", "2029-01-01", b);
        assertThat(known(ASSIGNMENT, assignment)).containsExactly("null, false", "null, false");
        assertThat(known("due_on from known_commitment where commitment", commitment))
                .containsExactly("null", "2029-01-01");
        assertThat(known(THEME, commitment)).containsExactly(a, b);
        for (List<Instant> times :
                List.of(times(ASSIGNMENT, assignment), times(COMMITMENT, commitment), times(THEME, commitment))) {
            assertThat(times).hasSize(4).startsWith(ALWAYS).endsWith(FOR_EVER);
            assertThat(times.get(2)).isEqualTo(times.get(1));
        }
    }

    @Test
    void all_assignments_that_a_confirmation_makes_are_known_since_always() {
        String[] members = IntStream.range(0, 12).mapToObj(i -> "m" + i).toArray(String[]::new);
        Chain chain = Chain.of("records-test-many", members);
        String commitment = chain.commitment("c01", null, chain.theme("a"));

        for (String member : chain.members()) {
            assertThat(known(ASSIGNMENT, commitment + ":" + member)).containsExactly("null, false");
            assertThat(times(ASSIGNMENT, commitment + ":" + member)).containsExactly(ALWAYS, FOR_EVER);
        }
    }

    @Test
    void each_change_of_an_assignment_ends_what_was_known_and_begins_what_is() {
        Chain chain = Chain.of("records-test-assignment", "p");
        String commitment = chain.proposal("c01", null, chain.theme("a"));
        Commitments.confirm(commitment);
        String assignment = commitment + ":" + chain.party("p");
        String path = "/api/assignments/" + assignment;
        String body = """
                {"commitment": "%s", "party": "%s"%s}""";

        api().body(body.formatted(commitment, chain.party("p"), ""))
                .put(path)
                .then()
                .statusCode(201);
        api().body(body.formatted(commitment, chain.party("p"), ", \"dueOn\": \"2028-01-01\""))
                .put(path)
                .then()
                .statusCode(200);
        patch("""
                {"illustrative": true}""").patch(path).then().statusCode(200);
        patch("""
                {"role": "LEAD", "applicable": false, "notApplicableBecause": "No such court"}""")
                .patch(path)
                .then()
                .statusCode(200);

        assertThat(known(ASSIGNMENT, assignment))
                .containsExactly("null, false", "2028-01-01, false", "2028-01-01, true");
        List<Instant> times = times(ASSIGNMENT, assignment);
        assertThat(times).isSorted().startsWith(ALWAYS).endsWith(FOR_EVER);
        assertThat(times.get(1)).isEqualTo(times.get(2)).isBefore(times.get(3));
        assertThat(times.get(3)).isEqualTo(times.get(4));
    }

    @Test
    void what_is_refused_leaves_no_trace() {
        Chain chain = Chain.of("records-test-refused");
        String commitment = chain.proposal("c01", null, chain.theme("a"));

        patch("""
                {"dueOn": "2001-01-01"}""")
                .patch("/api/commitments/" + commitment)
                .then()
                .statusCode(422);

        assertThat(times(COMMITMENT, commitment)).containsExactly(ALWAYS, FOR_EVER);
    }

    @Test
    void changes_at_once_follow_each_other_without_a_gap() {
        Chain chain = Chain.of("records-test-race");
        String commitment = chain.proposal("c01", null, chain.theme("a"));

        List<Integer> statuses =
                AtOnce.times(6, i -> patch("""
                        {"dueOn": "203%d-01-01"}""".formatted(i))
                        .patch("/api/commitments/" + commitment)
                        .statusCode());

        assertThat(statuses).containsOnly(200);
        List<Instant> times = times(COMMITMENT, commitment);
        assertThat(times).isSorted().hasSize(14).startsWith(ALWAYS).endsWith(FOR_EVER);
        for (int i = 1; i < 13; i += 2) {
            assertThat(times.get(i)).isEqualTo(times.get(i + 1)).isAfter(times.get(i - 1));
        }
    }

    private static void change(String commitment, String patch) {
        patch(patch).patch("/api/commitments/" + commitment).then().statusCode(200);
    }

    /** The rows of a thing, those of each theme together and else the earliest first. */
    private List<String> known(String columns, String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("select " + columns(columns), Object[].class)
                        .setParameter("key", key)
                        .getResultList())
                .stream()
                .map(row -> Arrays.stream(row, 0, row.length - 1)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    /** From when and until when the same rows were known. */
    private List<Instant> times(String columns, String key) {
        String sql = "select known_from, known_until, " + columns(columns);
        List<Instant> times = new ArrayList<>();
        QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, Object[].class)
                        .addScalar("known_from", Instant.class)
                        .addScalar("known_until", Instant.class)
                        .setParameter("key", key)
                        .getResultList())
                .forEach(row -> times.addAll(List.of((Instant) row[0], (Instant) row[1])));
        return times;
    }

    private static String columns(String columns) {
        return columns.replaceFirst(" from", ", 1 from") + " = :key order by "
                + (columns.startsWith("theme") ? "theme, " : "") + "known_from";
    }
}
