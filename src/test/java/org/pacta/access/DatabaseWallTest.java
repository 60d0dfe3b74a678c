package org.pacta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The second wall, with the first one away: plain SQL, of which the service looks at nothing, in transactions of callers. Only
 * PostgreSQL has it.
 */
@QuarkusTest
class DatabaseWallTest {

    private static final Caller OF_KAZ =
            new Caller("kaz", null, null, Set.of(new Right(Role.FOCAL_POINT, Scope.party("kaz"))));
    private static final Caller REVIEWER =
            new Caller("sco", null, null, Set.of(new Right(Role.REVIEWER, Scope.organization("sco"))));
    private static final Caller OF_ANOTHER =
            new Caller("g20", null, null, Set.of(new Right(Role.REVIEWER, Scope.organization("g20"))));
    private static final Caller ASSESSOR =
            new Caller("judge", null, null, Set.of(new Right(Role.ASSESSOR, Scope.EVERYTHING)));

    private static final String REPORT =
            "(select id from progress_report where assignment like '%:PARTY' order by id limit 1)";

    @Inject
    Session session;

    @Inject
    DataSource database;

    @Inject
    Access access;

    @BeforeEach
    void only_on_postgresql_and_not_as_a_superuser() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assumeThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
            try (ResultSet row =
                    sql.executeQuery("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
                row.next();
                assertThat(row.getBoolean(1))
                        .as("the role of the service bypasses row-level security")
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update progress_report set percent = 7 where id = REPORT",
                "insert into evidence (id, report, title, address, version, created_at, updated_at, illustrative)"
                        + " values (gen_random_uuid(), REPORT, '{}', 'https://example.org', 0, now(), now(), false)",
                "insert into review (id, report, decision, decided_at) values (gen_random_uuid(), REPORT, 'ACCEPTED', now())",
                "insert into submission (report, submitted_at, period_from) values (REPORT, now(), current_date)",
                "insert into progress_report (id, assignment, period_from, period_to, claimed_status, narrative, effective_on,"
                        + " state, version, created_at, updated_at, illustrative, effective_at_end_of_period)"
                        + " select gen_random_uuid(), assignment, period_from, period_to, claimed_status, narrative,"
                        + " effective_on, 'DRAFT', 0, now(), now(), false, false from progress_report where id = REPORT"
            })
    void a_focal_point_writes_what_is_of_their_party_and_nothing_else(String change) {
        String sql = change.replace("REPORT", REPORT);

        assertThat(changed(OF_KAZ, sql.replace("PARTY", "kaz"))).isEqualTo(1);
        assertRefused(OF_KAZ, sql.replace("PARTY", "uzb"));
        // Nor does anybody without a role in it; those of the organization do.
        assertThat(changed(REVIEWER, sql.replace("PARTY", "uzb"))).isEqualTo(1);
        assertRefused(OF_ANOTHER, sql.replace("PARTY", "uzb"));
        assertRefused(ASSESSOR, sql.replace("PARTY", "uzb"));
        assertRefused(Caller.ANONYMOUS, sql.replace("PARTY", "uzb"));
        assertThat(changed(Caller.SERVICE, sql.replace("PARTY", "uzb"))).isEqualTo(1);
    }

    @Test
    void what_is_of_another_party_is_not_deleted() {
        String delete = "delete from submission where report = " + REPORT;
        assertThat(changed(OF_KAZ, delete.replace("PARTY", "kaz"))).isPositive();
        assertThat(changed(OF_KAZ, delete.replace("PARTY", "uzb"))).isZero();
        assertThat(
                        changed(
                                OF_KAZ,
                                "delete from evidence where report in (select id from progress_report where assignment like '%:uzb')"))
                .isZero();
        assertThat(changed(OF_KAZ, "delete from progress_report where assignment like '%:uzb'"))
                .isZero();
    }

    @Test
    void a_report_of_another_party_is_not_made_ones_own() {
        assertThatThrownBy(() -> changed(
                        OF_KAZ,
                        ("update progress_report set assignment = replace(assignment, ':uzb', ':kaz') where id = "
                                        + REPORT)
                                .replace("PARTY", "uzb")))
                .hasStackTraceContaining("stays where it belongs");
    }

    @Test
    void whoever_does_not_say_for_whom_writes_nothing_also_on_a_connection_that_was_used_before() throws SQLException {
        assertThat(changed(
                        Caller.SERVICE,
                        ("update progress_report set percent = 7 where id = " + REPORT).replace("PARTY", "kaz")))
                .isEqualTo(1);

        for (int i = 0; i < 5; i++) {
            try (Connection connection = database.getConnection();
                    Statement sql = connection.createStatement()) {
                assertThatThrownBy(() -> sql.executeUpdate("update progress_report set percent = 7"))
                        .hasMessageContaining("row-level security");
                assertThat(sql.executeUpdate("delete from submission")).isZero();
            }
        }
    }

    @Test
    void what_a_statement_would_have_written_is_not_in_its_error() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into set_up_token (hash, created_at) values (?, ?)")) {
            for (int i = 0; i < 2; i++) {
                insert.setString(1, "not-to-be-told");
                insert.setObject(2, OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
                insert.addBatch();
            }
            assertThatThrownBy(insert::executeBatch)
                    .hasStackTraceContaining("set_up_token")
                    .satisfies(e -> assertThat(String.valueOf(e) + ((SQLException) e).getNextException())
                            .doesNotContain("not-to-be-told"));
        }
    }

    private void assertRefused(Caller caller, String sql) {
        assertThatThrownBy(() -> changed(caller, sql))
                .as("%s: %s", caller, sql)
                .hasStackTraceContaining("row-level security");
    }

    /** How many rows a statement changes within a transaction of theirs, which is undone. */
    private int changed(Caller caller, String sql) {
        ManagedContext request = Arc.container().requestContext();
        boolean begins = !request.isActive();
        if (begins) {
            request.activate();
        }
        try {
            access.become(caller);
            return QuarkusTransaction.requiringNew().call(() -> {
                int rows = session.createNativeMutationQuery(sql).executeUpdate();
                QuarkusTransaction.setRollbackOnly();
                throw new Undone(rows);
            });
        } catch (Undone undone) {
            return undone.rows;
        } finally {
            access.become(Caller.SERVICE);
            if (begins) {
                request.terminate();
            }
        }
    }

    private static final class Undone extends RuntimeException {

        private final int rows;

        Undone(int rows) {
            this.rows = rows;
        }
    }
}
