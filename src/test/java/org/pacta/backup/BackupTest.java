package org.pacta.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.progress.FileStore;
import org.pacta.size.Generator;
import org.pacta.size.Size;

/** Backups of the database that the tests run on, brought back on both. */
class BackupTest {

    private static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("pacta.test.database"));
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    @TempDir
    Path directory;

    private Databases databases;
    private FileStore store;
    private Path file;

    @BeforeEach
    void prepare() {
        databases = new Databases(directory);
        store = new FileStore(directory.resolve("files").toString());
        file = directory.resolve("backup.zip");
    }

    @AfterEach
    void close() throws IOException {
        databases.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_there_comes_back_on_either_database_and_goes_on(boolean toPostgresql) throws Exception {
        Databases.Empty source = databases.make(POSTGRESQL).migrated();
        if (toPostgresql == POSTGRESQL) {
            fill(source, Size.S);
        } else {
            small(source);
        }
        String sha256 = addEvidence(source, "What was done.");

        backup(source);
        Databases.Empty target = databases.make(toPostgresql);
        FileStore files = new FileStore(directory.resolve("restored").toString());
        Findings findings = restore(target, files);

        assertThat(findings.wrong()).isEmpty();
        assertThat(findings.right()).anyMatch(line -> line.contains("Files of evidence: 1,"));
        assertThat(Files.readString(files.place(sha256))).isEqualTo("What was done.");
        for (String table :
                List.of("party", "commitment", "assignment", "progress_report", "status_change", "change")) {
            String count = "select count(*) from " + table;
            assertThat(target.rows(count)).as(table).isEqualTo(source.rows(count));
            assertThat(target.rows(count)).as(table).isNotEqualTo(List.of("0"));
        }
        assertThat(foreignKeys(target)).hasSizeGreaterThan(50).isEqualTo(foreignKeys(source));
        // The feed goes on after its last position, and the head of the audit as it was made.
        String positions = "select max(position) from change";
        long last = Long.parseLong(source.rows(positions).get(0));
        target.run("insert into change (noun, item_key, kind, changed_at, is_public, token) values ('states', 'uzb',"
                + " 'CREATED', current_timestamp, true, 77)");
        assertThat(target.rows(positions)).containsExactly(String.valueOf(last + 1));
        assertThat(target.rows("select hash from audit_head")).isEqualTo(source.rows("select hash from audit_head"));
        if (toPostgresql) {
            assertThatThrownBy(() -> target.run("delete from audit_seal")).hasMessageContaining("only added to");
            assertThatThrownBy(() -> target.run("update progress_report set percent = 1 where id ="
                            + " (select id from progress_report limit 1)"))
                    .hasMessageContaining("row-level security");
        }
    }

    private static List<String> foreignKeys(Databases.Empty database) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            return ForeignKey.all(connection, StoredTable.all(connection)).stream()
                    .map(ForeignKey::add)
                    .sorted()
                    .toList();
        }
    }

    /** Each transaction writes a party and the organization that it is, or takes one away: never one without the other. */
    @Test
    void a_backup_that_is_made_while_others_write_is_of_one_moment() throws Exception {
        Databases.Empty source = databases.make(POSTGRESQL).migrated();
        small(source);
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> one = writers.submit(() -> write(source, "a", enough));
            Future<Integer> other = writers.submit(() -> write(source, "b", enough));
            for (String writer : List.of("a", "b")) {
                while (source.rows("select slug from party where slug like 'w-%s-%%'".formatted(writer))
                                .size()
                        < 5) {
                    Thread.sleep(20);
                }
            }
            backup(source, Slow::new);
            enough.set(true);
            assertThat(one.get() + other.get())
                    .as("written in all, of which each leaves twenty")
                    .isGreaterThan(60);
        } finally {
            enough.set(true);
            writers.shutdown();
        }

        Databases.Empty target = databases.make(POSTGRESQL);
        restore(target, new FileStore(directory.resolve("restored").toString()));

        assertThat(target.rows("select p.slug from party p where p.slug like 'w-%' and not exists"
                        + " (select 1 from organization o where o.slug = p.slug)"))
                .isEmpty();
        for (String writer : List.of("a", "b")) {
            // Each takes away what it wrote twenty before.
            List<String> numbers = target.rows("select slug from party where slug like 'w-%s-%%'".formatted(writer));
            assertThat(numbers).hasSizeBetween(1, 30);
        }
    }

    private static int write(Databases.Empty database, String writer, AtomicBoolean enough) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int written = 0;
            while (!enough.get()) {
                statement.execute(party("w-" + writer + "-" + written));
                statement.execute("insert into organization (slug) values ('w-%s-%d')".formatted(writer, written));
                statement.execute("delete from party where slug = 'w-%s-%d'".formatted(writer, written - 20));
                connection.commit();
                written++;
            }
            return written;
        }
    }

    private static String party(String slug) {
        return "insert into party (slug, kind, name, version, created_at, updated_at, illustrative) values ('" + slug
                + "', 'ORGANIZATION', '{\"original\":\"en\",\"texts\":{\"en\":\"=O\\\"\u2028\u4e2d\"}}', 0,"
                + " current_timestamp, current_timestamp, true)";
    }

    @Test
    void one_that_is_damaged_anywhere_is_refused_before_anything_is_written() throws Exception {
        Databases.Empty source = databases.make(POSTGRESQL).migrated();
        small(source);
        addEvidence(source, "What was done.");
        backup(source);
        Findings whole = Findings.of(file);
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = directory.resolve("damaged.zip");
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            byte[] other = bytes.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, other);
            // What nothing depends on, such as the hour of a part, may be anything.
            if (isRefused(damaged)) {
                refused++;
            } else {
                assertThat(Findings.of(damaged)).isEqualTo(whole);
            }
        }
        assertThat(refused).isGreaterThan(60);

        Files.write(damaged, Arrays.copyOf(bytes, bytes.length * 9 / 10));
        Databases.Empty target = databases.make(POSTGRESQL);
        FileStore files = new FileStore(directory.resolve("restored").toString());
        assertThatThrownBy(() -> Restore.from(damaged, target.source(), target.migrations(), files))
                .isInstanceOf(BackupFailure.class)
                .hasMessageContaining("is not a backup, or breaks off");
        assertNothingIsIn(target, files);
    }

    private static boolean isRefused(Path damaged) throws IOException {
        try {
            Findings.of(damaged);
            return false;
        } catch (BackupFailure | IOException | RuntimeException e) {
            return true;
        }
    }

    /** Rows that hang together with what is not there: as if somebody had written it by hand, with hashes that fit. */
    @Test
    void one_that_does_not_fit_together_leaves_nothing() throws Exception {
        Databases.Empty source = databases.make(POSTGRESQL).migrated();
        small(source);
        addEvidence(source, "What was done.");
        source.run("alter table organization drop constraint organization_is_a_party");
        source.run("insert into organization (slug) values ('nobody')");
        backup(source);

        Databases.Empty target = databases.make(POSTGRESQL);
        FileStore files = new FileStore(directory.resolve("restored").toString());
        assertThatThrownBy(() -> restore(target, files))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?is).*organization_is_a_party.*");
        assertNothingIsIn(target, files);
        // So that it can be tried again.
        source.run("delete from organization where slug = 'nobody'");
        Files.delete(file);
        backup(source);
        assertThat(restore(target, files).wrong()).isEmpty();
    }

    private static void assertNothingIsIn(Databases.Empty target, FileStore files) throws Exception {
        try (Connection connection = target.source().getConnection()) {
            assertThat(StoredTable.names(connection)).isEmpty();
        }
        assertThat(files.isEmpty()).isTrue();
        if (target.isPostgresql()) {
            assertThat(target.rows("select proname from pg_proc where pronamespace = 'public'::regnamespace"))
                    .isEmpty();
        }
    }

    @Test
    void where_something_is_already_nothing_is_overwritten() throws Exception {
        Databases.Empty source = databases.make(POSTGRESQL).migrated();
        addEvidence(source, null);
        backup(source);

        FileStore files = new FileStore(directory.resolve("restored").toString());
        assertThatThrownBy(() -> restore(source, files)).hasMessageContaining("it should be empty");
        assertThatThrownBy(() -> restore(databases.make(POSTGRESQL), storeWithContent()))
                .hasMessageContaining("PACTA_FILES");
    }

    private FileStore storeWithContent() throws IOException {
        FileStore files = new FileStore(directory.resolve("other").toString());
        keep(files, "Something else.");
        return files;
    }

    @Test
    void a_file_that_is_lost_is_named_and_the_rest_comes_back() throws Exception {
        Databases.Empty source = databases.make(POSTGRESQL).migrated();
        small(source);
        String lost = addEvidence(source, "What was lost.");
        store.remove(lost);
        backup(source);

        Databases.Empty target = databases.make(POSTGRESQL);
        FileStore files = new FileStore(directory.resolve("restored").toString());
        assertThat(restore(target, files).wrong()).hasSize(1).first().asString().contains(lost);
        assertThat(target.rows("select file_sha256 from evidence")).containsExactly(lost);
    }

    /** As when somebody deletes it, and the service removes its content at once. */
    @Test
    void a_file_whose_evidence_is_deleted_while_the_backup_is_made_is_in_it() throws Exception {
        Databases.Empty source = databases.make(POSTGRESQL).migrated();
        small(source);
        String sha256 = addEvidence(source, "What is deleted.");
        backup(source, to -> {
            store.remove(sha256);
            return to;
        });

        assertThat(store.place(sha256)).doesNotExist();
        assertThat(Findings.of(file).right()).anyMatch(line -> line.contains("Files of evidence: 1,"));
        try (Stream<Path> held = Files.list(store.held())) {
            assertThat(held).isEmpty();
        }
    }

    /** One of each of what hangs together. */
    private static void small(Databases.Empty database) throws SQLException {
        String now = "0, current_timestamp, current_timestamp, true";
        String stamps = "version, created_at, updated_at, illustrative";
        String text = "'{\"original\":\"en\",\"texts\":{\"en\":\"Text\"}}'";
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (database.isPostgresql()) {
                statement.execute("select set_config('pacta.caller', 'service', true)");
            }
            for (String insert : List.of(
                    "party (slug, kind, name, %1$s) values ('org', 'ORGANIZATION', %3$s, %2$s)",
                    "organization (slug) values ('org')",
                    "statement (slug, organization, kind, title, status, adopted_on, revision, %1$s)"
                            + " values ('s', 'org', 'declaration', %3$s, 'ADOPTED', date '2025-04-23', 1, %2$s)",
                    "commitment (slug, statement, title, kind, status, confirmed_at, %1$s)"
                            + " values ('c', 's', %3$s, 'POLICY', 'CONFIRMED', current_timestamp, %2$s)",
                    "assignment (id, commitment, party, role, binding_from, applicable, %1$s)"
                            + " values ('c:org', 'c', 'org', 'LEAD', date '2025-04-23', true, %2$s)",
                    "progress_report (id, assignment, period_from, period_to, claimed_status, narrative, effective_on,"
                            + " state, submitted_at, decided_at, %1$s) values ('01966ab0-0000-7000-8000-000000000001',"
                            + " 'c:org', date '2025-01-01', date '2025-06-30', 'LIMITED', %3$s, date '2025-06-30',"
                            + " 'ACCEPTED', current_timestamp, current_timestamp, %2$s)",
                    "status_change (id, assignment, track, status, effective_on, recorded_at, report)"
                            + " values ('01966ab0-0000-7000-8000-000000000002', 'c:org', 'REPORTED', 'LIMITED',"
                            + " date '2025-06-30', current_timestamp, '01966ab0-0000-7000-8000-000000000001')",
                    "change (noun, item_key, kind, changed_at, is_public, token) values ('states', 'kaz', 'CREATED',"
                            + " current_timestamp, true, 76)")) {
                statement.execute("insert into " + insert.formatted(stamps, now, text));
            }
            connection.commit();
        }
    }

    private static void fill(Databases.Empty database, Size size) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            if (database.isPostgresql()) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select set_config('pacta.caller', 'service', true)");
                }
                Generator.fill(connection, size);
                connection.commit();
            } else {
                Generator.fill(connection, size);
            }
        }
        database.run("insert into change (noun, item_key, kind, changed_at, is_public, token) values ('states', 'kaz',"
                + " 'CREATED', current_timestamp, true, 76)");
    }

    /** @param content null for none */
    private String addEvidence(Databases.Empty database, String content) throws Exception {
        if (content == null) {
            return "";
        }
        String sha256 = keep(store, content);
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (database.isPostgresql()) {
                statement.execute("select set_config('pacta.caller', 'service', true)");
            }
            statement.execute("insert into evidence_file values ('%s', current_timestamp)".formatted(sha256));
            statement.execute(
                    """
                    insert into evidence (id, report, title, version, created_at, updated_at, illustrative, file_name,
                                          file_media_type, file_size, file_sha256)
                    select '%s', r.id, '{"original":"en","texts":{"en":"Title"}}', 0, current_timestamp, current_timestamp,
                           true, 'done.txt', 'text/plain', 14, '%s'
                    from progress_report r order by r.id fetch first 1 row only"""
                            .formatted(UUID.randomUUID(), sha256));
            connection.commit();
        }
        return sha256;
    }

    private static String keep(FileStore files, String content) throws IOException {
        Path incoming = files.incoming();
        Files.writeString(incoming, content);
        String sha256 = HexFormat.of().formatHex(Digests.sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
        files.keep(incoming, sha256);
        return sha256;
    }

    private void backup(Databases.Empty source) throws Exception {
        backup(source, to -> to);
    }

    private interface Pipe {
        OutputStream through(OutputStream to) throws IOException;
    }

    /** @param pipe what happens when the first is written, which is after the moment of which it is */
    private void backup(Databases.Empty source, Pipe pipe) throws Exception {
        try (Connection connection = source.source().getConnection();
                OutputStream to = new Piped(Files.newOutputStream(file), pipe)) {
            Backup.write(connection, store, NOW, to);
        }
    }

    private static final class Piped extends FilterOutputStream {
        private final Pipe pipe;
        private OutputStream through;

        Piped(OutputStream to, Pipe pipe) {
            super(to);
            this.pipe = pipe;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (through == null) {
                through = pipe.through(out);
            }
            through.write(bytes, from, count);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }
    }

    /** A disk that takes its time, now and then. */
    private static final class Slow extends FilterOutputStream {
        private int written;

        Slow(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            written++;
            if (written % 40 == 0) {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            out.write(bytes, from, count);
        }
    }

    private Findings restore(Databases.Empty target, FileStore files) throws Exception {
        return Restore.from(file, target.source(), target.migrations(), files);
    }
}
