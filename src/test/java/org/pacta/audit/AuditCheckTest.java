package org.pacta.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.model.LocalizedText;
import org.pacta.party.OrganizationRequest;
import org.pacta.party.OrganizationService;

/** That the chain holds, whoever writes at the same moment, and that whatever is done to it afterwards is found. */
@QuarkusTest
class AuditCheckTest {

    @Inject
    Audit audit;

    @Inject
    OrganizationService organizations;

    @Inject
    DataSource database;

    /** Three entries under a seal, and one under the next. */
    @BeforeEach
    void write() {
        String name = "audit-chain-" + System.nanoTime();
        QuarkusTransaction.requiringNew().run(() -> List.of("a", "b", "c").forEach(part -> put(name + part, name)));
        QuarkusTransaction.requiringNew().run(() -> put(name + "d", name));
        audit.seal();
    }

    @Test
    void what_was_written_is_unbroken() throws Exception {
        assertThat(audit.check().fault()).isNull();
        assertThat(audit.check().head().entries()).isGreaterThan(100); // the sample data
    }

    @Test
    void an_entry_that_was_changed_is_named() throws Exception {
        String entry = first("select id from audit_entry where act = (select act from audit_seal where number = 2)"
                + " order by position");

        for (String change : List.of(
                "account = 'somebody'",
                "noted_at = noted_at + interval '1' second",
                "operation = coalesce(operation, '') || 'x'",
                "outcome = 'REFUSED'",
                "status = coalesce(status, 0) + 1",
                "state_after = null, state_before = state_after",
                "item_key = null, state_before = coalesce(item_key, '')",
                "occurrences = occurrences + 1",
                "position = position + 1000",
                "hash = '" + "1".repeat(64) + "'")) {
            assertThat(faultAfter("update audit_entry set " + change + " where id = '" + entry + "'"))
                    .as(change)
                    .contains(change.startsWith("position") ? "of seal 2" : "Entry " + entry);
        }
    }

    @Test
    void what_was_taken_out_or_put_in_is_missed_or_named() throws Exception {
        String last = first("select number from audit_seal order by number desc");
        String before = String.valueOf(Long.parseLong(last) - 1);
        String of = "(select act from audit_seal where number = " + before + ")";

        assertThat(faultAfter("delete from audit_entry where position = 1 and act = " + of))
                .contains("number 2 of seal " + before);
        assertThat(faultAfter("delete from audit_entry where position = 2 and act = " + of))
                .contains("Of the 3 entries under seal " + before + ", there are 2");
        assertThat(faultAfter("delete from audit_entry where act = " + of))
                .contains("Of the 3 entries under seal " + before + ", there are 0");
        assertThat(faultAfter("delete from audit_seal where number = " + before))
                .isEqualTo("Seal " + before + " is missing.");
        assertThat(faultAfter(
                        """
                        insert into audit_entry (id, act, position, noted_at, actor, outcome, occurrences, hash)
                        select '01966ab0-0000-7000-8000-0000000000a1', act, 3, noted_at, actor, outcome, 1, hash
                        from audit_entry where position = 2 and act = """
                                + of))
                .contains("Entry 01966ab0-0000-7000-8000-0000000000a1, number 3 of seal " + before);
        assertThat(faultAfter("update audit_seal set entries = 2 where number = " + before))
                .isEqualTo("Seal " + before + " is not as it was written.");
        assertThat(
                        faultAfter(
                                """
                        insert into audit_entry (id, act, position, noted_at, actor, outcome, occurrences, hash)
                        values ('01966ab0-0000-7000-8000-0000000000a2', '01966ab0-0000-7000-8000-0000000000a3', 0,
                                current_timestamp, 'SERVICE', 'DONE', 1, 'x')"""))
                .contains("Entry 01966ab0-0000-7000-8000-0000000000a2 belongs to no seal");
    }

    @Test
    void what_is_not_sealed_yet_is_looked_at_too() throws Exception {
        String act = "01966ab0-0000-7000-8000-0000000000b1";
        String finished = "insert into audit_act values ('%s', 1, '%s')".formatted(act, "3".repeat(64));
        String entry =
                """
                insert into audit_entry (id, act, position, noted_at, actor, outcome, occurrences, hash)
                values ('01966ab0-0000-7000-8000-0000000000b2', '%s', 0, current_timestamp, 'SERVICE', 'DONE', 1, '%s')"""
                        .formatted(act, "3".repeat(64));

        assertThat(faultAfter(finished)).contains("Of the 1 entries under act " + act, "there are 0");
        assertThat(faultAfter(finished, entry))
                .contains("Entry 01966ab0-0000-7000-8000-0000000000b2", "which is not sealed yet");
    }

    @Test
    void what_is_committed_is_sealed_in_a_moment_without_anybody_asking() throws Exception {
        String name = "audit-by-itself-" + System.nanoTime();

        QuarkusTransaction.requiringNew().run(() -> put(name, name));

        String unsealed =
                """
                select count(*) from audit_entry e
                where e.item_key = '%s' and not exists (select 1 from audit_seal s where s.act = e.act)"""
                        .formatted(name);
        for (int i = 0; i < 100 && !first(unsealed).equals("0"); i++) {
            Thread.sleep(100);
        }
        assertThat(first(unsealed)).isEqualTo("0");
    }

    @Test
    void a_tail_that_was_cut_off_is_missed() throws Exception {
        String last = first("select number from audit_seal order by number desc");
        String cut = "delete from audit_entry where act = (select act from audit_seal where number = " + last + ")";
        String seal = "delete from audit_seal where number = " + last;

        assertThat(faultAfter(cut, seal)).startsWith("The end is missing: the head counts ");
    }

    @Test
    void a_chain_that_was_made_anew_is_not_the_one_whose_head_was_noted_elsewhere() throws Exception {
        AuditCheck.Head noted = audit.check().head();
        write();

        assertThat(findingAfter(noted).fault()).isNull();
        assertThat(findingAfter(new AuditCheck.Head(noted.entries(), "2".repeat(64)))
                        .fault())
                .startsWith("It is another chain");
        assertThat(findingAfter(new AuditCheck.Head(noted.entries() - 1, noted.hash()))
                        .fault())
                .startsWith("It is another chain");
        // The last act is taken out, and the head put back to where it would have been.
        String last = first("select number from audit_seal order by number desc");
        AuditCheck.Head later = audit.check().head();
        String back =
                """
                update audit_head set seals = seals - 1, entries = entries - 1,
                  hash = (select hash from audit_seal where number = %d)"""
                        .formatted(Long.parseLong(last) - 1);
        String cut = "delete from audit_entry where act = (select act from audit_seal where number = " + last + ")";
        String seal = "delete from audit_seal where number = " + last;
        assertThat(findingAfter(null, cut, seal, back).fault()).isNull();
        assertThat(findingAfter(later, cut, seal, back).fault()).startsWith("It is another chain");
    }

    @Test
    void writers_at_the_same_moment_make_one_chain() throws Exception {
        AuditCheck.Head before = audit.check().head();
        String name = "audit-at-once-" + System.nanoTime();

        AtOnce.times(8, writer -> {
            for (int i = 0; i < 15; i++) {
                String slug = name + "-" + writer + "-" + i;
                boolean undone = i % 5 == 4;
                try {
                    QuarkusTransaction.requiringNew().run(() -> {
                        put(slug, "Once");
                        put(slug + "-too", "Too");
                        if (undone) {
                            throw new IllegalStateException("It comes to nothing");
                        }
                    });
                } catch (IllegalStateException e) {
                    assertThat(undone).isTrue();
                }
            }
            return null;
        });

        AuditCheck.Finding found = audit.check();
        assertThat(found.fault()).isNull();
        assertThat(found.head().entries() - before.entries()).isGreaterThanOrEqualTo(8 * 12 * 2);
        assertThat(audit.where("e.happening.itemKey like ?1", name + "-%")).hasSize(8 * 12 * 2);
    }

    @Test
    void on_postgresql_the_database_itself_refuses_changes() throws Exception {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assumeThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
            for (String change : List.of(
                    "update audit_entry set account = 'x' where position = -1",
                    "delete from audit_entry",
                    "truncate audit_entry",
                    "update audit_seal set entries = 1",
                    "delete from audit_seal",
                    "truncate audit_seal",
                    "delete from audit_head",
                    "truncate audit_head",
                    "insert into audit_head values (2, 0, 0, '')")) {
                assertThatThrownBy(() -> sql.execute(change))
                        .as(change)
                        .hasMessageContaining("The audit is only added to");
            }
            for (String change : List.of("seals = seals - 1", "seals = seals + 2, entries = entries + 1")) {
                assertThatThrownBy(() -> sql.execute("update audit_head set " + change))
                        .as(change)
                        .hasMessageContaining("The head of the audit only goes on");
            }
        }
    }

    private String faultAfter(String... changes) throws SQLException {
        return findingAfter(null, changes).fault();
    }

    /** What is found after somebody with all rights has changed something; it is undone again. */
    private AuditCheck.Finding findingAfter(AuditCheck.Head noted, String... changes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                    for (String table : List.of("audit_entry", "audit_seal", "audit_head")) {
                        sql.execute("alter table " + table + " disable trigger user");
                    }
                }
                for (String change : changes) {
                    sql.execute(change);
                }
                return AuditCheck.within(connection, noted);
            } finally {
                connection.rollback();
            }
        }
    }

    private String first(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query + " fetch first 1 rows only")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void put(String slug, String name) {
        organizations.put(
                slug, new OrganizationRequest(null, LocalizedText.of("en", name), null, null, null, null, null, null));
    }
}
