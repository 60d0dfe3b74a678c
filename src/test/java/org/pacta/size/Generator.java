package org.pacta.size;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Fills an empty database, whose tables are there, with an organization of some size: the same each time, with skew like
 * life's. Only what is recorded is written; what is derived from it is made by the service at its start.
 *
 * <p>On a command line: {@code Generator L jdbc:postgresql://localhost/pacta user password}.
 */
public final class Generator {

    /** The last day, counted from 2005-01-01, on which anything happens. */
    private static final int LAST_DAY = 7_900;

    private final Size size;
    private final boolean postgresql;

    private Generator(Size size, boolean postgresql) {
        this.size = size;
        this.postgresql = postgresql;
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[1], arguments[2], arguments[3])) {
            fill(connection, Size.valueOf(arguments[0]));
        }
    }

    public static void fill(Connection connection, Size size) throws SQLException {
        boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (Statement statement = connection.createStatement()) {
            if (postgresql) {
                // Reports are written by those who may, and by the service itself: V018.
                statement.execute("select set_config('pacta.caller', 'service', false)");
            }
            long begun = System.nanoTime();
            for (String insert : new Generator(size, postgresql).inserts()) {
                int rows = statement.executeUpdate(insert);
                System.out.printf(
                        "%5.1f s  %,9d rows  %s%n",
                        (System.nanoTime() - begun) / 1e9,
                        rows,
                        insert.strip().lines().findFirst().orElseThrow().replaceAll(" \\(.*| values.*| select.*", ""));
            }
            statement.execute("analyze");
            System.out.printf("%5.1f s  in all%n", (System.nanoTime() - begun) / 1e9);
        }
    }

    private List<String> inserts() {
        return List.of(
                """
                insert into party (slug, kind, name, version, created_at, updated_at, illustrative)
                select %s, 'ORGANIZATION', %s, 0, %s, %s, true from %s"""
                        .formatted(slug("p"), text("Party"), at("0"), at("0"), series(size.parties)),
                "insert into party (slug, kind, name, version, created_at, updated_at, illustrative) values ('org',"
                        + " 'ORGANIZATION', '{\"original\":\"en\",\"texts\":{\"en\":\"Organization\"}}', 0, %s, %s, true)"
                                .formatted(at("0"), at("0")),
                "insert into organization (slug) select slug from party",
                """
                insert into membership (id, organization, party, standing, from_date, version, created_at, updated_at,
                                        illustrative)
                select %s, 'org', %s, 'member', date '2001-01-01', 0, %s, %s, true from %s"""
                        .formatted(id("1", "i"), slug("p"), at("0"), at("0"), series(size.parties)),
                """
                insert into known_membership
                select id, organization, party, standing, from_date, to_date, created_at, %s, illustrative, sources
                from membership"""
                        .formatted(EVER),
                """
                insert into meeting_series (slug, organization, name, version, created_at, updated_at, illustrative)
                values ('series', 'org', '{"original":"en","texts":{"en":"Series"}}', 0, %s, %s, true)"""
                        .formatted(at("0"), at("0")),
                """
                insert into meeting (slug, series, ordinal, title, status, starts_on, version, created_at, updated_at,
                                     illustrative)
                select %s, 'series', i, %s, 'HELD', %s, 0, %s, %s, true from %s"""
                        .formatted(
                                slug("m"),
                                text("Meeting"),
                                day(adopted("i")),
                                at("0"),
                                at("0"),
                                series(size.statements)),
                """
                insert into statement (slug, organization, meeting, kind, title, status, adopted_on, revision, version,
                                       created_at, updated_at, illustrative)
                select %s, 'org', %s, 'declaration', %s, 'ADOPTED', %s, 1, 0, %s, %s, true from %s"""
                        .formatted(
                                slug("s"),
                                slug("m"),
                                text("Statement"),
                                day(adopted("i")),
                                at("0"),
                                at("0"),
                                series(size.statements)),
                """
                insert into theme (slug, parent, name, version, created_at, updated_at, illustrative)
                select %s, case when i <= 4 then null when i <= 24 then %s else %s end, %s, 0, %s, %s, true from %s"""
                        .formatted(
                                slug("t"),
                                slug("t", "(mod(i, 4) + 1)"),
                                slug("t", "(mod(i, 20) + 5)"),
                                text("Theme"),
                                at("0"),
                                at("0"),
                                series(100)),
                "insert into theme_record select slug, parent, name, date '0001-01-01', created_at, illustrative, sources"
                        + " from theme",
                """
                insert into commitment (slug, statement, title, kind, status, confirmed_at, due_on, version, created_at,
                                        updated_at, illustrative)
                select %s, %s, %s, case mod(i, 3) when 0 then 'POLICY' when 1 then 'EXCHANGE' else 'LEGISLATION' end,
                       'CONFIRMED', %s, case when mod(i, 2) = 0 then %s end, 0, %s, %s, true
                from %s"""
                        .formatted(
                                slug("c"),
                                slug("s", statementOf("i")),
                                text("Commitment"),
                                at(adopted(statementOf("i"))),
                                day(adopted(statementOf("i")) + " + 1000"),
                                at("0"),
                                at("0"),
                                series(size.commitments)),
                """
                insert into commitment_theme (commitment, theme, position)
                select %s, %s, 0 from %s"""
                        .formatted(slug("c"), slug("t", "(mod(i * 7, 100) + 1)"), series(size.commitments)),
                """
                insert into known_commitment
                select k.slug, k.statement, s.meeting, m.series, s.organization, k.kind, k.due_on, true, %s, %s
                from commitment k join statement s on s.slug = k.statement join meeting m on m.slug = s.meeting"""
                        .formatted(SINCE_EVER, EVER),
                "insert into known_commitment_theme select commitment, theme, %s, %s from commitment_theme"
                        .formatted(SINCE_EVER, EVER),
                """
                insert into assignment (id, commitment, party, role, binding_from, applicable, version, created_at,
                                        updated_at, illustrative, last_recorded_at)
                select %1$s || ':' || %2$s, %1$s, %2$s, 'CONTRIBUTING', %3$s, true, 0, %4$s, %4$s, true, %5$s from %6$s"""
                        .formatted(
                                slug("c", commitmentOf("i")),
                                slug("p", partyOf("i")),
                                day(adopted(statementOf(commitmentOf("i")))),
                                at("0"),
                                at(String.valueOf(LAST_DAY)),
                                series(size.assignments)),
                """
                insert into known_assignment
                select id, due_on, illustrative, %s, %s from assignment"""
                        .formatted(SINCE_EVER, EVER),
                """
                insert into assignment_term (id, assignment, term, effective_on, recorded_at)
                select %s, %s, 'APPLICABLE', %s, %s from %s"""
                        .formatted(
                                id("2", "i"),
                                assignment(),
                                day(adopted(statementOf(commitmentOf("i")))),
                                at(adopted(statementOf(commitmentOf("i")))),
                                series(size.assignments)),
                """
                insert into progress_report (id, assignment, period_from, period_to, claimed_status, narrative, effective_on,
                                             state, submitted_at, decided_at, version, created_at, updated_at, illustrative)
                select %1$s, %2$s, %3$s, %3$s, %4$s, '{"original":"en","texts":{"en":"What was done."}}', %3$s, 'ACCEPTED',
                       %5$s, %5$s, 0, %5$s, %5$s, true
                from %6$s"""
                        .formatted(id("3", REPORT), assignment(), day(REPORTED), STATUS, at(REPORTED), reports()),
                "insert into submission select id, submitted_at, period_from from progress_report",
                """
                insert into status_change (id, assignment, track, status, effective_on, recorded_at, report)
                select %1$s, %2$s, 'REPORTED', %3$s, %4$s, %5$s, %6$s from %7$s"""
                        .formatted(
                                id("4", REPORT),
                                assignment(),
                                STATUS,
                                day(REPORTED),
                                at(REPORTED),
                                id("3", REPORT),
                                reports()),
                feed("commitments", "slug", "commitment"),
                feed("assignments", "id", "assignment"),
                feed("progress-reports", "cast(id as varchar(36))", "progress_report"));
    }

    private static String feed(String noun, String key, String table) {
        return """
                insert into change (noun, item_key, kind, changed_at, version)
                select '%s', %s, 'CREATED', updated_at, version from %s order by updated_at, %s"""
                .formatted(noun, key, table, key);
    }

    private static final String SINCE_EVER = "timestamp with time zone '0001-01-01 00:00:00+00'";
    private static final String EVER = "timestamp with time zone '9999-12-31 00:00:00+00'";

    /** The number of a report: the k-th of assignment i. */
    private static final String REPORT = "(i * 10 + k)";

    private static final String STATUS =
            """
            case least(k + mod(i, 2), 4)
              when 1 then 'NOT_STARTED' when 2 then 'LIMITED' when 3 then 'SUBSTANTIAL' else 'COMPLETE' end""";

    /** The day on which it was made and accepted, the first half a year after the adoption. */
    private static final String REPORTED = "n";

    private String reports() {
        return """
                (select i, k, n from (
                   select i, k, %s + k * 180 + mod(i, 30) as n, mod(%s, 10) as habit from %s) of_all
                 where n < %d and habit >= 3 and k <= case when habit = 9 then %d else %d end) made"""
                .formatted(
                        adopted(statementOf(commitmentOf("i"))),
                        partyOf("i"),
                        series(size.assignments) + " cross join " + series("k", size.reports * 4),
                        LAST_DAY,
                        size.reports * 4,
                        size.reports);
    }

    private String assignment() {
        return slug("c", commitmentOf("i")) + " || ':' || " + slug("p", partyOf("i"));
    }

    private String commitmentOf(String assignment) {
        return "(mod(" + assignment + ", " + size.commitments + ") + 1)";
    }

    /** A commitment binds neighbours in a circle. */
    private String partyOf(String assignment) {
        return "(mod(mod(" + assignment + ", " + size.commitments + ") * 3 + " + assignment + " / " + size.commitments
                + ", " + size.parties + ") + 1)";
    }

    private String statementOf(String commitment) {
        return "(mod(" + commitment + ", " + size.statements + ") + 1)";
    }

    private String adopted(String statement) {
        return "(" + statement + " * " + (LAST_DAY - 200) + " / " + size.statements + ")";
    }

    private String series(int n) {
        return series("i", n);
    }

    private String series(String name, int n) {
        return postgresql
                ? "(select %1$s from generate_series(1, %2$d) as %1$s) as series_%1$s".formatted(name, n)
                : "(select cast(x as integer) as %1$s from system_range(1, %2$d)) as series_%1$s".formatted(name, n);
    }

    private static String slug(String prefix) {
        return slug(prefix, "i");
    }

    private static String slug(String prefix, String number) {
        return "'" + prefix + "' || cast(" + number + " as varchar(10))";
    }

    private static String text(String name) {
        return "'{\"original\":\"en\",\"texts\":{\"en\":\"" + name + " ' || cast(i as varchar(10)) || '\"}}'";
    }

    private static String day(String number) {
        return "date '2005-01-01' + cast(" + number + " as integer)";
    }

    private static String at(String day) {
        return "timestamp with time zone '2005-01-01 12:00:00+00' + (" + day + ") * interval '1' day";
    }

    private static String id(String kind, String number) {
        return "cast('00000000-0000-7000-800" + kind + "-' || lpad(cast(" + number
                + " as varchar(12)), 12, '0') as uuid)";
    }
}
