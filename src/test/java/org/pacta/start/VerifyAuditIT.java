package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify-audit}, as an operator calls it. */
class VerifyAuditIT {

    private static final Pattern RIGHT =
            Pattern.compile("The audit is as it was written\\. Entries and last hash: ((\\d+) ([0-9a-f]{64}))");

    @TempDir
    Path directory;

    @Test
    void of_the_embedded_database_when_the_service_is_not_running() throws Exception {
        Map<String, String> here = Map.of("PACTA_DATA", directory.toString(), "PACTA_SAMPLE", "true");
        assertThat(verify(here).errors())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("The audit cannot be read: PACTA_DATA=");
        assertThat(directory.resolve("pacta.mv.db")).doesNotExist();
        try (PackagedService service = PackagedService.start(here)) {
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
            Said meanwhile = verify(here);
            assertThat(meanwhile.code()).isEqualTo(2);
            assertThat(meanwhile.errors())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("another running instance has its database open");
        }

        Said unbroken = verify(here);
        assertThat(unbroken.errors()).isEmpty();
        assertThat(unbroken.code()).isZero();
        Matcher right = RIGHT.matcher(unbroken.output().get(0));
        assertThat(right.matches()).as(unbroken.output().get(0)).isTrue();
        assertThat(Integer.parseInt(right.group(2))).isGreaterThan(100);
        assertThat(verify(here, right.group(2), right.group(3)).code()).isZero();
        assertThat(verify(here, right.group(2), "0".repeat(64)).code()).isEqualTo(1);
        assertThat(verify(here, "many").code()).isEqualTo(2);

        String url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve("pacta");
        try (Connection connection = DriverManager.getConnection(url, "pacta", "pacta");
                Statement sql = connection.createStatement()) {
            sql.execute("update audit_entry set account = 'somebody else' where noun = 'state' and item_key = 'kaz'");
        }
        Said broken = verify(here);
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.errors()).hasSize(2);
        assertThat(broken.errors().get(0)).startsWith("The audit is broken. Unbroken up to: ");
        assertThat(broken.errors().get(1)).contains("is not as it was written");
    }

    @Test
    void of_postgresql_while_the_service_runs() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Map<String, String> there = Map.of(
                    "PACTA_DB_URL",
                    server.getJdbcUrl("postgres", "postgres"),
                    "PACTA_DB_USER",
                    "postgres",
                    "PACTA_DATA",
                    directory.toString(),
                    "PACTA_SAMPLE",
                    "true");
            try (PackagedService service = PackagedService.start(there)) {
                assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
                Said unbroken = verify(there);
                assertThat(unbroken.errors()).isEmpty();
                assertThat(unbroken.output()).hasSize(1).first().asString().matches(RIGHT);
            }
        }
    }

    private record Said(int code, List<String> output, List<String> errors) {}

    private static Said verify(Map<String, String> environment, String... head) throws Exception {
        String[] arguments = new String[head.length + 1];
        arguments[0] = VerifyAudit.NAME;
        System.arraycopy(head, 0, arguments, 1, head.length);
        try (PackagedService command = PackagedService.launch(environment, arguments)) {
            int code = command.exitCode();
            return new Said(code, command.output(), command.errors());
        }
    }
}
