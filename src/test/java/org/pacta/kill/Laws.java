package org.pacta.kill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.audit.AuditCheck;

/** What holds of the rows at every moment: nothing is half done, nothing is done twice, and the audit is unbroken. */
final class Laws {

    /** Each query finds what breaks the law. */
    private static final Map<String, String> BROKEN = new LinkedHashMap<>();

    static {
        BROKEN.put(
                "an accepted report has its status change",
                """
                select r.id from progress_report r where r.state = 'ACCEPTED' and not exists (
                  select 1 from status_change c where c.report = r.id and c.revoked_at is null)""");
        BROKEN.put(
                "a status change in force is of a report that is accepted",
                """
                select c.id from status_change c join progress_report r on r.id = c.report
                where (r.state = 'ACCEPTED') <> (c.revoked_at is null)""");
        BROKEN.put(
                "an assessment has its status change",
                """
                select a.id from assessment a where not exists (
                  select 1 from status_change c where c.assessment = a.id)""");
        BROKEN.put(
                "what was decided on a report has its review",
                """
                select r.id from progress_report r where r.state in ('ACCEPTED', 'RETURNED', 'REVOKED') and not exists (
                  select 1 from review v where v.report = r.id and v.decision = r.state)""");
        BROKEN.put(
                "what was submitted has its submission",
                """
                select r.id from progress_report r where r.state <> 'DRAFT' and not exists (
                  select 1 from submission s where s.report = r.id)""");
        BROKEN.put(
                "a report has an author",
                """
                select r.id from progress_report r where not exists (
                  select 1 from report_author a where a.report = r.id)""");
        BROKEN.put(
                "a confirmed commitment is known",
                """
                select k.slug from commitment k where not exists (
                  select 1 from known_commitment n where n.commitment = k.slug)""");
        BROKEN.put(
                "an assignment is known, has a term, and stands on both tracks",
                """
                select a.id from assignment a where not exists (
                    select 1 from known_assignment n where n.assignment = a.id)
                  or not exists (select 1 from assignment_term t where t.assignment = a.id)
                  or (select count(*) from standing s where s.assignment = a.id) <> 2""");
        BROKEN.put(
                "an import is whole or not at all",
                """
                select substring(slug from 1 for 11) from organization where slug like 'k-i%'
                group by substring(slug from 1 for 11) having count(*) <> """
                        + Clerk.ROWS);
        BROKEN.put("a report is drafted once", twice("progress_report", "narrative"));
        BROKEN.put("an assessment is made once", twice("assessment", "rationale"));
        BROKEN.put(
                "an address is given once",
                "select address from evidence where address is not null group by address having count(*) > 1");
        feed("themes", "theme", "slug");
        feed("commitments", "commitment", "slug");
        feed("assignments", "assignment", "id");
        feed("progress-reports", "progress_report", "cast(id as varchar(36))");
        feed("evidence", "evidence", "cast(report as varchar(36)) || '/' || cast(id as varchar(36))");
        feed("assessments", "assessment", "cast(id as varchar(36))");
        audited("progress-report", "progress_report", "cast(id as varchar(36))");
        audited("commitment", "commitment", "slug");
        audited("theme", "theme", "slug");
        audited("assignment", "assignment", "id");
        audited("assessment", "assessment", "cast(id as varchar(36))");
    }

    private Laws() {}

    private static String twice(String table, String text) {
        return "select %2$s from %1$s group by %2$s having count(*) > 1".formatted(table, text);
    }

    private static void feed(String noun, String table, String key) {
        BROKEN.put(
                "the feed has told of " + noun,
                """
                select t.item from (select %s as item, version from %s) t where not exists (
                  select 1 from change c where c.noun = '%s' and c.item_key = t.item and c.version = t.version)"""
                        .formatted(key, table, noun));
    }

    /** A row for each version but of what the service itself has brought along. */
    private static void audited(String noun, String table, String key) {
        BROKEN.put(
                "the audit has each version of a " + noun,
                """
                select t.item from (select %s as item, version from %s) t where t.version + 1 <> (
                  select count(*) from audit_entry e where e.noun = '%s' and e.item_key = t.item)"""
                        .formatted(key, table, noun));
    }

    /** @return a sentence for each law that is broken */
    static List<String> brokenIn(Connection connection) throws SQLException {
        List<String> broken = new ArrayList<>();
        AuditCheck.Finding audit = AuditCheck.of(connection, null);
        if (audit.fault() != null) {
            broken.add("The audit: " + audit.fault());
        }
        for (Map.Entry<String, String> law : BROKEN.entrySet()) {
            List<String> found = found(connection, law.getValue());
            if (!found.isEmpty()) {
                broken.add("Not so: " + law.getKey() + ": " + found);
            }
        }
        return broken;
    }

    private static List<String> found(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
