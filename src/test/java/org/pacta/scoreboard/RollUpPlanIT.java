package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.model.Known;
import org.pacta.progress.Track;
import org.pacta.size.Generator;
import org.pacta.size.Size;
import org.pacta.start.PackagedService;

/**
 * How PostgreSQL goes about a roll-up over some ten thousand assignments and their reports: it looks at no report, and at
 * nothing there is one of for each report.
 */
class RollUpPlanIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static EmbeddedPostgres server;

    /** What a service finds that starts on a database in which only what is recorded has been filled in. */
    @BeforeAll
    static void an_organization_of_some_size() throws Exception {
        server = EmbeddedPostgres.start();
        PackagedService.start(environment()).close();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            Generator.fill(connection, Size.XS);
        }
        try (PackagedService service = PackagedService.start(environment())) {
            JsonNode whole = JSON.readTree(service.get("/api/scoreboard").body());
            assertThat(whole.path("assignments").asInt()).isEqualTo(10_000);
            assertThat(whole.path("withReport").asInt()).isBetween(5_000, 9_000);
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void how_it_stands_is_told_without_a_look_at_the_reports_or_at_what_was_before() throws Exception {
        JsonNode plan = plan(new ScoreboardFilter(), List.of(Dimension.THEME, Dimension.PARTY));

        assertThat(plan.findValuesAsText("Relation Name")).contains("standing").doesNotContain(PER_REPORT);
        assertThat(scanned(plan, "earlier_standing")).isFalse();
    }

    @Test
    void how_it_stood_is_told_without_a_look_at_the_reports() throws Exception {
        ScoreboardFilter filter = new ScoreboardFilter();
        filter.asOf = LocalDate.now(Clock.systemUTC()).minusMonths(3);

        JsonNode plan = plan(filter, List.of(Dimension.STATEMENT));
        assertThat(plan.findValuesAsText("Relation Name")).doesNotContain(PER_REPORT);
        assertThat(scanned(plan, "earlier_standing")).isFalse();
    }

    private static final String[] PER_REPORT = {"progress_report", "status_change", "assessment", "review", "submission"
    };

    private static JsonNode plan(ScoreboardFilter filter, List<Dimension> groups) throws Exception {
        LocalDate asOf = filter.asOf == null ? LocalDate.now(Clock.systemUTC()) : filter.asOf;
        Standing standing = new Standing(filter, Track.REPORTED, new Moment(asOf, Instant.now(), Known.by(null)));
        assertThat(standing.parameters()).isEmpty();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery(
                        "explain (format json) " + ScoreboardRepository.sql(standing, groups, 1))) {
            plan.next();
            return JSON.readTree(plan.getString(1));
        }
    }

    /** Whether a table is read from one end to the other anywhere in a plan. */
    private static boolean scanned(JsonNode node, String table) {
        boolean here = node.path("Node Type").asText().endsWith("Seq Scan")
                && node.path("Relation Name").asText().equals(table);
        if (here) {
            return true;
        }
        for (JsonNode child : node) {
            if (scanned(child, table)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> environment() {
        return Map.of("PACTA_DB_URL", server.getJdbcUrl("postgres", "postgres"), "PACTA_DB_USER", "postgres");
    }
}
