package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pacta.sample      | maybe            | PACTA_SAMPLE=maybe: it should be true or false.
                    pacta.sample      | TRUE             | PACTA_SAMPLE=TRUE: it should be true or false.
                    pacta.sample      | ''               | PACTA_SAMPLE is not set: it should be true or false.
                    quarkus.http.port | http             | QUARKUS_HTTP_PORT=http: it should be a number from 0 to 65535.
                    quarkus.http.port | 99999            | QUARKUS_HTTP_PORT=99999: it should be a number from 0 to 65535.
                    quarkus.http.port | -1               | QUARKUS_HTTP_PORT=-1: it should be a number from 0 to 65535.
                    quarkus.http.port | ''               | QUARKUS_HTTP_PORT is not set: it should be a number from 0 to 65535.
                    pacta.db.url      | jdbc:mysql://h/p | PACTA_DB_URL=jdbc:mysql://h/p: it should look like jdbc:postgresql://host:5432/pacta.
                    pacta.evidence.max-size | much       | PACTA_EVIDENCE_MAX_SIZE=much: it should be a number of bytes up to 1G, as in 25M.
                    pacta.evidence.max-size | 0          | PACTA_EVIDENCE_MAX_SIZE=0: it should be a number of bytes up to 1G, as in 25M.
                    pacta.evidence.max-size | -1         | PACTA_EVIDENCE_MAX_SIZE=-1: it should be a number of bytes up to 1G, as in 25M.
                    pacta.evidence.max-size | 1025M      | PACTA_EVIDENCE_MAX_SIZE=1025M: it should be a number of bytes up to 1G, as in 25M.
                    pacta.evidence.types | text/plain,text/html | PACTA_EVIDENCE_TYPES=text/plain,text/html: it should be a list of media types with a comma between them, none of them of what can be run.
                    pacta.evidence.types | image/svg+xml | PACTA_EVIDENCE_TYPES=image/svg+xml: it should be a list of media types with a comma between them, none of them of what can be run.
                    pacta.evidence.types | */*           | PACTA_EVIDENCE_TYPES=*/*: it should be a list of media types with a comma between them, none of them of what can be run.
                    pacta.db.user     | pacta            | PACTA_DB_USER is set, but PACTA_DB_URL is not: set both for PostgreSQL, or neither for the embedded database.
                    pacta.db.password | secret           | PACTA_DB_PASSWORD is set, but PACTA_DB_URL is not: set both for PostgreSQL, or neither for the embedded database.
                    pacta.oidc.client | pacta            | PACTA_OIDC_CLIENT is set, but PACTA_OIDC_URL is not: it should be the address of the identity provider, or none of them should be set.
                    pacta.oidc.grants | *                | PACTA_OIDC_GRANTS is set, but PACTA_OIDC_URL is not: it should be the address of the identity provider, or none of them should be set.
                    """)
    void aWrongValueIsNamedWithWhatWouldBeRight(String property, String value, String line) {
        assertThatThrownBy(() -> settings(Map.of(property, value)).check()).hasMessage(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pacta.oidc.url      | http://id.example.org/realms/a | PACTA_OIDC_URL=http://id.example.org/realms/a: it should be the https address of an issuer, as in https://id.example.org/realms/courts; http only on this machine.
                    pacta.oidc.url      | id.example.org     | PACTA_OIDC_URL=id.example.org: it should be the https address of an issuer, as in https://id.example.org/realms/courts; http only on this machine.
                    pacta.oidc.url      | https://id.example.org/?realm=a | PACTA_OIDC_URL=https://id.example.org/?realm=a: it should be the https address of an issuer, as in https://id.example.org/realms/courts; http only on this machine.
                    pacta.oidc.client   | ''                 | PACTA_OIDC_CLIENT is not set: it should be what Pacta is called at the identity provider.
                    pacta.oidc.secret   | ''                 | PACTA_OIDC_SECRET is not set: it should be the secret of that client, of 32 characters at least.
                    pacta.oidc.secret   | short              | PACTA_OIDC_SECRET=***: it should be the secret of that client, of 32 characters at least.
                    pacta.oidc.audience | any                | PACTA_OIDC_AUDIENCE=any: it should be the one name that tokens for Pacta have in aud.
                    pacta.oidc.audience | pacta,any          | PACTA_OIDC_AUDIENCE=pacta,any: it should be the one name that tokens for Pacta have in aud.
                    pacta.oidc.grants   | *, choir           | PACTA_OIDC_GRANTS=*, choir: 'choir' should look like a group=focal-point:party:kaz, or be *; with a comma between them.
                    pacta.oidc.grants   | choir=king:everything | PACTA_OIDC_GRANTS=choir=king:everything: 'choir=king:everything' should look like a group=focal-point:party:kaz, or be *; with a comma between them.
                    """)
    void whatIsWrongWithAnIdentityProviderIsNamed(String property, String value, String line) {
        assertThatThrownBy(() -> settings(provider(Map.of(property, value))).check())
                .hasMessage(line);
    }

    @Test
    void anIdentityProviderPasses() {
        assertThatCode(() -> settings(provider(Map.of())).check()).doesNotThrowAnyException();
        assertThatCode(() -> settings(provider(Map.of(
                                "pacta.oidc.url", "http://localhost:8180/realms/a",
                                "pacta.oidc.audience", "api://pacta",
                                "pacta.oidc.grants", "*,SCO registry=secretariat:organization:sco")))
                        .check())
                .doesNotThrowAnyException();
    }

    private static Map<String, String> provider(Map<String, String> but) {
        Map<String, String> values = new HashMap<>(Map.of(
                "pacta.oidc.url", "https://id.example.org/realms/courts",
                "pacta.oidc.client", "pacta",
                "pacta.oidc.secret", "0123456789abcdef0123456789abcdef"));
        values.putAll(but);
        return values;
    }

    @Test
    void rightValuesPass() {
        assertThatCode(() -> settings(Map.of()).check()).doesNotThrowAnyException();
        assertThatCode(() -> settings(Map.of(
                                "pacta.sample", "true",
                                "pacta.evidence.max-size", "1G",
                                "pacta.evidence.types", "application/pdf,application/zip",
                                "quarkus.http.port", "0",
                                "pacta.db.url", "jdbc:postgresql://h/p",
                                "pacta.db.user", "pacta",
                                "pacta.db.password", "secret",
                                "pacta.admin.password", "quarry violin sandal meteor"))
                        .check())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"geheim", "passwordpassword", "administrator1", "qwertyuiop12"})
    void aPasswordThatIsEasyToGuessIsRefusedAndNotShown(String password) {
        assertThatThrownBy(
                        () -> settings(Map.of("pacta.admin.password", password)).check())
                .hasMessageStartingWith("PACTA_ADMIN_PASSWORD: this password is too easy to guess;")
                .hasMessageNotContaining(password);
    }

    @Test
    void aPortThatAnotherProgramHasIsNamed() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            String port = String.valueOf(other.getLocalPort());
            assertThatThrownBy(() -> settings(Map.of("quarkus.http.port", port)).checkPort())
                    .hasMessageStartingWith("QUARKUS_HTTP_PORT=" + port + ": this port cannot be opened on 0.0.0.0 (");
        }
    }

    @Test
    void aHostThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> settings(Map.of("quarkus.http.host", "nowhere.invalid", "quarkus.http.port", "0"))
                        .checkPort())
                .hasMessageStartingWith("QUARKUS_HTTP_HOST=nowhere.invalid: this host is not known");
    }

    @Test
    void aDirectoryThatDoesNotExistYetIsMade() {
        Path inner = directory.resolve("a/b c/ы");

        assertThatCode(() -> onH2(inner.toString()).checkDatabase()).doesNotThrowAnyException();

        assertThat(inner).isDirectory();
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsNamed() throws Exception {
        String file = Files.createFile(directory.resolve("file")).toString();

        assertThatThrownBy(() -> onH2(file).checkDatabase())
                .hasMessage("PACTA_DATA=" + file + ": this is not a directory; it should be one, or not exist yet.");
        assertThatThrownBy(() -> onH2(file + "/below").checkDatabase())
                .hasMessageStartingWith("PACTA_DATA=" + file + "/below: nothing can be written there");
    }

    @Test
    void theDirectoryOfFilesIsMadeAndTried() throws Exception {
        Path files = directory.resolve("a/ы");
        assertThatCode(() -> settings(Map.of("pacta.files", files.toString())).checkFiles())
                .doesNotThrowAnyException();
        assertThat(files.resolve("incoming")).isEmptyDirectory();
        assertThat(files.toFile().list()).containsExactly("incoming");

        String file = Files.createFile(directory.resolve("file")).toString();
        assertThatThrownBy(() -> settings(Map.of("pacta.files", file)).checkFiles())
                .hasMessage("PACTA_FILES=" + file + ": this is not a directory; it should be one, or not exist yet.");
        assertThatThrownBy(
                        () -> settings(Map.of("pacta.files", file + "/below")).checkFiles())
                .hasMessage(
                        "PACTA_FILES=" + file + "/below: nothing can be written there; it should be a directory this"
                                + " user may write to.");
        assertThatThrownBy(() -> settings(Map.of("pacta.files", "")).checkFiles())
                .hasMessage("PACTA_FILES is not set: it should be a directory.");
    }

    @Test
    void aDirectoryThatCouldChangeTheDatabasesAddressIsRefused() {
        assertThatThrownBy(() -> onH2(directory + "/x;INIT=y").checkDatabase())
                .hasMessageEndingWith("it should be a directory, without a semicolon in its name.");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws Exception {
        Files.writeString(directory.resolve("pacta.mv.db"), "no database");

        assertThatThrownBy(() -> onH2(directory.toString()).checkDatabase())
                .hasMessageStartingWith("PACTA_DATA=" + directory + ": the database in it cannot be opened: ");
    }

    @Test
    void passwordsInAnAddressAreNotShown() {
        String url = "jdbc:postgresql://me:geheim@h/p?user=me&password=geheim&ssl=true";

        assertThat(settings(Map.of("pacta.db.url", url)).inWords("pacta.db.url"))
                .isEqualTo("PACTA_DB_URL=jdbc:postgresql://***@h/p?user=me&password=***&ssl=true");
    }

    private static Settings onH2(String path) {
        return settings(
                Map.of("pacta.data", path, "quarkus.datasource.h2.jdbc.url", "jdbc:h2:file:" + path + "/pacta"));
    }

    private static Settings settings(Map<String, String> set) {
        Map<String, String> all = new HashMap<>(Map.of("pacta.data", "data", "pacta.sample", "false"));
        all.putAll(set);
        return new Settings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 300))
                .build());
    }
}
