package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what an earlier version has recorded, on the database that the tests run on. */
class MigrationTest {

    @TempDir
    Path directory;

    @Test
    void scales_that_are_there_already_stay_as_they_are() throws Exception {
        withDatabase(database -> {
            migrate(database, "6");
            Sql.run(
                    database,
                    """
                    insert into scale values ('implementation', '{"original":"en","texts":{"en":"Ours"}}', null, 3,
                      timestamp with time zone '2026-01-01 00:00:00+00', timestamp with time zone '2026-01-02 00:00:00+00',
                      false, null)""",
                    """
                    insert into scale_version values ('implementation', 2, timestamp with time zone '2026-01-01 00:00:00+00')""",
                    """
                    insert into scale_value values ('implementation', 2, 'yes', 0,
                      '{"original":"en","texts":{"en":"Yes"}}', 'COMPLETE', 1)""");

            migrate(database, "8");

            assertThat(Sql.rows(database, "select slug || ' ' || version from scale order by slug"))
                    .containsExactly(
                            "eu-csr 0", "g20-compliance 0", "hrc-follow-up 0", "implementation 3", "ogp-completion 0");
            assertThat(Sql.rows(
                            database,
                            "select scale || ' ' || scale_version || ' ' || count(*) from scale_value"
                                    + " group by scale, scale_version order by scale"))
                    .containsExactly(
                            "eu-csr 1 5",
                            "g20-compliance 1 3",
                            "hrc-follow-up 1 5",
                            "implementation 2 1",
                            "ogp-completion 1 5");
            assertThat(Sql.rows(database, "select scale || ' ' || number from scale_version order by scale"))
                    .containsExactly(
                            "eu-csr 1", "g20-compliance 1", "hrc-follow-up 1", "implementation 2", "ogp-completion 1");
        });
    }

    @Test
    void what_was_recorded_before_there_was_a_feed_is_created_at_its_beginning() throws Exception {
        String now = "0, timestamp with time zone '2026-01-01 00:00:00+00', timestamp with time zone"
                + " '2026-01-01 00:00:00+00', false, null";
        String text = "'{\"original\":\"en\",\"texts\":{\"en\":\"Text\"}}'";
        withDatabase(database -> {
            migrate(database, "10");
            Sql.run(
                    database,
                    "insert into party values ('sco', 'ORGANIZATION', " + text + ", " + now + ")",
                    "insert into organization (slug) values ('sco')",
                    "insert into party values ('kaz', 'STATE', " + text + ", " + now + ")",
                    "insert into state (slug, alpha2) values ('kaz', 'KZ')",
                    "insert into theme values ('a', null, " + text + ", " + now + ")",
                    "insert into theme values ('c', 'a', " + text + ", " + now + ")",
                    "insert into theme values ('b', 'c', " + text + ", " + now + ")",
                    "insert into statement (slug, organization, kind, title, status, revision, version, created_at,"
                            + " updated_at, illustrative, sources) values ('s', 'sco', 'declaration', " + text
                            + ", 'DRAFT', 1, " + now + ")",
                    "insert into paragraph values ('s', '1', 1, null, " + text + ", 1, " + now + ")",
                    """
                    insert into standing values ('c:kaz', 'REPORTED', 'c', 'kaz', 'LIMITED', null, null, null, false,
                      date '2025-06-30', timestamp with time zone '2026-01-01 00:00:00+00')""");

            migrate(database, "11");

            assertThat(Sql.rows(
                            database,
                            "select kind || ' ' || noun || '/' || item_key || ' ' || coalesce(version, -1) from change"
                                    + " where item_key not like '%-%' and item_key not like 'implementation%'"
                                    + " order by position"))
                    .containsExactly(
                            "CREATED states/kaz 0",
                            "CREATED organizations/sco 0",
                            "CREATED statements/s 0",
                            "CREATED paragraphs/s/1 0",
                            "CREATED themes/a 0",
                            "CREATED themes/c 0",
                            "CREATED themes/b 0",
                            "STATUS_CHANGED assignments/c:kaz -1");
            assertThat(Sql.rows(database, "select count(*) from change where noun in ('scales', 'versions')"))
                    .containsExactly("10");
            Sql.run(
                    database,
                    """
                    insert into change (noun, item_key, kind, changed_at)
                    values ('states', 'uzb', 'CREATED', current_timestamp)""");
            assertThat(Sql.rows(
                            database,
                            "select item_key from change where position = (select max(position) from change)"))
                    .containsExactly("uzb");
        });
    }

    @Test
    void what_the_feed_tells_already_is_kept_among_those_whom_it_concerns_unless_it_is_public_by_now()
            throws Exception {
        String now = "0, timestamp with time zone '2026-01-01 00:00:00+00', timestamp with time zone"
                + " '2026-01-01 00:00:00+00', false, null";
        String text = "'{\"original\":\"en\",\"texts\":{\"en\":\"Text\"}}'";
        String statement =
                "insert into statement (slug, organization, kind, title, status, adopted_on, revision, version,"
                        + " created_at, updated_at, illustrative, sources) values ('%s', 'sco', 'declaration', " + text
                        + ", '%s', %s, 1, " + now + ")";
        String commitment = "insert into commitment (slug, statement, title, kind, status, confirmed_at, version,"
                + " created_at, updated_at, illustrative, sources) values ('%s', 'adopted', " + text
                + ", 'OTHER', '%s', %s, " + now + ")";
        String report =
                "insert into progress_report (id, assignment, period_from, period_to, claimed_status, narrative,"
                        + " effective_on, state, submitted_at, decided_at, version, created_at, updated_at, illustrative, sources)"
                        + " values ('01966ab0-0000-7000-8000-%s', 'c1:kaz', date '2025-01-01', date '2025-06-30', 'LIMITED', "
                        + text + ", date '2025-06-30', '%s', current_timestamp, current_timestamp, " + now + ")";
        String change =
                "insert into change (noun, item_key, kind, changed_at) values ('%s', '%s', '%s', current_timestamp)";
        withDatabase(database -> {
            migrate(database, "10");
            Sql.run(
                    database,
                    "insert into party values ('sco', 'ORGANIZATION', " + text + ", " + now + ")",
                    "insert into organization (slug) values ('sco')",
                    "insert into party values ('kaz', 'STATE', " + text + ", " + now + ")",
                    "insert into state (slug, alpha2) values ('kaz', 'KZ')",
                    statement.formatted("draft", "DRAFT", "null"),
                    statement.formatted("adopted", "ADOPTED", "date '2025-01-01'"),
                    "insert into paragraph values ('draft', '1', 1, null, " + text + ", 1, " + now + ")",
                    commitment.formatted("c1", "CONFIRMED", "current_timestamp"),
                    commitment.formatted("c2", "PROPOSED", "null"),
                    "insert into assignment (id, commitment, party, role, binding_from, applicable, version, created_at,"
                            + " updated_at, illustrative, sources) values ('c1:kaz', 'c1', 'kaz', 'LEAD',"
                            + " date '2025-01-01', true, " + now + ")",
                    report.formatted("000000000001", "ACCEPTED"),
                    report.formatted("000000000002", "RETURNED"));
            migrate(database, "16");
            Sql.run(
                    database,
                    change.formatted("progress-reports", "01966ab0-0000-7000-8000-000000000003", "DELETED"),
                    change.formatted("statements", "gone", "DELETED"));

            migrate(database, "17");

            assertThat(Sql.rows(
                            database,
                            "select noun || '/' || item_key || ' ' || coalesce(organization, '-') || ' '"
                                    + " || coalesce(party, '-') from change where not is_public order by position"))
                    .containsExactly(
                            "statements/draft sco -",
                            "paragraphs/draft/1 sco -",
                            "commitments/c2 sco -",
                            "progress-reports/01966ab0-0000-7000-8000-000000000002 sco kaz",
                            "progress-reports/01966ab0-0000-7000-8000-000000000003 - -",
                            "statements/gone - -");
            assertThat(Sql.rows(
                            database,
                            "select noun || '/' || item_key from change where is_public and noun in"
                                    + " ('statements', 'commitments', 'assignments', 'progress-reports')"
                                    + " order by position"))
                    .containsExactly(
                            "statements/adopted",
                            "commitments/c1",
                            "assignments/c1:kaz",
                            "progress-reports/01966ab0-0000-7000-8000-000000000001");
        });
    }

    private interface Use {
        void of(DataSource database) throws Exception;
    }

    private void withDatabase(Use use) throws Exception {
        if (DatabaseUnderTest.isPostgresql()) {
            try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
                use.of(server.getPostgresDatabase());
            }
        } else {
            // In a file, closed after each use: as long as it is open, H2 holds on to the connection that made a table.
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:file:" + directory.resolve("pacta"));
            use.of(database);
        }
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }
}
