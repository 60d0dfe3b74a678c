package org.pacta.start;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigValue;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.pacta.account.Passwords;
import org.pacta.progress.FileStore;
import org.pacta.provider.GrantRules;
import org.postgresql.ds.PGSimpleDataSource;

/** What the operator sets, by environment or system property, and whether it can be used. */
class Settings {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65535;

    private final SmallRyeConfig config;

    Settings(SmallRyeConfig config) {
        this.config = config;
    }

    private static final long HIGHEST_SIZE = 1024L * 1024 * 1024;

    /** What runs when it is opened, in one way or another. */
    private static final Pattern RUNS = Pattern.compile(
            ".*(html|xml\\b|svg|script|x-sh|x-bat|executable|msdownload|x-dosexec|java-archive|macro).*|.*[*].*");

    /** What is said of an identity provider, and of use only where there is one. */
    private static final List<String> PROVIDER =
            List.of("pacta.oidc.client", "pacta.oidc.secret", "pacta.oidc.audience", "pacta.oidc.grants");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** A shorter one would not serve all nodes to read what one of them has written: see quarkus.oidc's state-secret. */
    private static final int SHORTEST_SECRET = 32;

    /** Looks at the values alone. */
    void check() throws WrongSetting {
        String sample = given("pacta.sample");
        if (!"true".equals(sample) && !"false".equals(sample)) {
            throw wrong("pacta.sample", "it should be true or false.");
        }
        port();
        checkEvidence();
        checkProvider();
        checkAdminPassword();
        if (onPostgresql()) {
            if (!databaseAddress().startsWith("jdbc:postgresql:")) {
                throw wrong("pacta.db.url", "it should look like jdbc:postgresql://host:5432/pacta.");
            }
        } else {
            refuseWithoutAddress("pacta.db.user");
            refuseWithoutAddress("pacta.db.password");
        }
    }

    void checkPort() throws WrongSetting {
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        InetSocketAddress address = new InetSocketAddress(host, port());
        if (address.isUnresolved()) {
            throw wrong("quarkus.http.host", "this host is not known; it should be an address of this machine.");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw wrong(
                    "quarkus.http.port",
                    "this port cannot be opened on " + host + " (" + e.getMessage()
                            + "); it should be one that no other program uses and this user may open.");
        }
    }

    /** Opens the database once, with nobody's time lost if that fails; the embedded one with no migration half done. */
    void checkDatabase() throws WrongSetting {
        @Nullable EmbeddedMigration migration = onPostgresql() ? null : new EmbeddedMigration(checkDirectory());
        try {
            if (migration != null) {
                migration.noteIfThereIsNone();
            }
            openDatabase(false).close();
            if (migration != null) {
                migration.undoWhatWasCutShort();
            }
        } catch (SQLException e) {
            throw wrongDatabase(e);
        } catch (IOException e) {
            throw wrong("pacta.data", "a migration that was cut short cannot be undone: " + e.getMessage() + ".");
        }
    }

    /** @param existing whether it has to be there: the embedded one would be made otherwise */
    Connection openDatabase(boolean existing) throws WrongSetting {
        String kind = onPostgresql() ? "postgresql" : "h2";
        String address = config.getValue("quarkus.datasource." + kind + ".jdbc.url", String.class);
        try {
            return DatabaseProbe.open(
                    existing && !onPostgresql() ? address + ";IFEXISTS=TRUE" : address,
                    config.getOptionalValue("quarkus.datasource." + kind + ".username", String.class),
                    config.getOptionalValue("quarkus.datasource." + kind + ".password", String.class));
        } catch (SQLException e) {
            throw wrongDatabase(e);
        }
    }

    /** The same, for what opens it again and again. */
    DataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(databaseAddress());
        config.getOptionalValue("quarkus.datasource.postgresql.username", String.class)
                .ifPresent(source::setUser);
        config.getOptionalValue("quarkus.datasource.postgresql.password", String.class)
                .ifPresent(source::setPassword);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    /** An embedded database in another directory than the one of the service. */
    DataSource databaseIn(Path directory) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + directory.toAbsolutePath().resolve("pacta"));
        source.setUser(config.getValue("quarkus.datasource.h2.username", String.class));
        source.setPassword(config.getValue("quarkus.datasource.h2.password", String.class));
        return source;
    }

    Path directory() {
        return Path.of(String.valueOf(given("pacta.data"))).toAbsolutePath();
    }

    FileStore files() {
        return new FileStore(String.valueOf(given("pacta.files")));
    }

    private WrongSetting wrongDatabase(SQLException e) {
        return onPostgresql() ? DatabaseProbe.postgresql(e, this) : DatabaseProbe.h2(e, this);
    }

    private void checkEvidence() throws WrongSetting {
        String size = given("pacta.evidence.max-size");
        if (size != null && !isSize(size)) {
            throw wrong("pacta.evidence.max-size", "it should be a number of bytes up to 1G, as in 25M.");
        }
        String types = given("pacta.evidence.types");
        if (types != null
                && Stream.of(types.split(","))
                        .anyMatch(type -> RUNS.matcher(type).matches())) {
            throw wrong(
                    "pacta.evidence.types",
                    "it should be a list of media types with a comma between them, none of them of what can be run.");
        }
    }

    /** What would be found out late, or never: a rule that is none gives nobody anything. */
    private void checkProvider() throws WrongSetting {
        if (given("pacta.oidc.url") == null) {
            for (String property : PROVIDER) {
                if (given(property) != null) {
                    throw new WrongSetting(nameOf(property) + " is set, but PACTA_OIDC_URL is not: it should be the"
                            + " address of the identity provider, or none of them should be set.");
                }
            }
            return;
        }
        if (!isSafeAddress(String.valueOf(given("pacta.oidc.url")))) {
            throw wrong(
                    "pacta.oidc.url",
                    "it should be the https address of an issuer, as in https://id.example.org/realms/courts; http only"
                            + " on this machine.");
        }
        if (given("pacta.oidc.client") == null) {
            throw wrong("pacta.oidc.client", "it should be what Pacta is called at the identity provider.");
        }
        String secret = given("pacta.oidc.secret");
        if (secret == null || secret.length() < SHORTEST_SECRET) {
            throw new WrongSetting(nameOf("pacta.oidc.secret") + (secret == null ? " is not set" : "=***")
                    + ": it should be the secret of that client, of " + SHORTEST_SECRET + " characters at least.");
        }
        String audience = given("pacta.oidc.audience");
        if (audience != null && (audience.strip().equals("any") || audience.contains(","))) {
            throw wrong("pacta.oidc.audience", "it should be the one name that tokens for Pacta have in aud.");
        }
        checkGrants();
    }

    private void checkGrants() throws WrongSetting {
        String rules = given("pacta.oidc.grants");
        try {
            GrantRules.of(rules == null ? List.of() : List.of(rules.split(",")));
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "pacta.oidc.grants",
                    "'" + e.getMessage() + "' should look like a group=focal-point:party:kaz, or be *; with a comma"
                            + " between them.");
        }
    }

    private static boolean isSafeAddress(String address) {
        try {
            URI uri = new URI(address.strip());
            return uri.getHost() != null
                    && uri.getRawQuery() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What it is, is not shown. */
    private void checkAdminPassword() throws WrongSetting {
        String password = given("pacta.admin.password");
        if (password != null && !new Passwords().isGood(password, List.of("admin", "administrator", "pacta"))) {
            throw new WrongSetting(
                    nameOf("pacta.admin.password") + ": this password is too easy to guess; it should have "
                            + Passwords.MIN_LENGTH + " to " + Passwords.MAX_LENGTH
                            + " characters, best a few words that do not belong together.");
        }
    }

    private static boolean isSize(String size) {
        try {
            BigInteger bytes = new MemorySizeConverter().convert(size).asBigInteger();
            return bytes.signum() > 0 && bytes.compareTo(BigInteger.valueOf(HIGHEST_SIZE)) <= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes something where files are to be kept, and moves it as those are moved. */
    void checkFiles() throws WrongSetting {
        String directory = given("pacta.files");
        if (directory == null) {
            throw wrong("pacta.files", "it should be a directory.");
        }
        try {
            Path path = Path.of(directory);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new FileAlreadyExistsException(directory);
            }
            Path incoming = Files.createDirectories(path.resolve("incoming"));
            Path probe = Files.createTempFile(incoming, "pacta", ".probe");
            Files.delete(Files.move(probe, path.resolve(probe.getFileName()), StandardCopyOption.ATOMIC_MOVE));
        } catch (FileAlreadyExistsException | InvalidPathException e) {
            throw wrong("pacta.files", "this is not a directory; it should be one, or not exist yet.");
        } catch (IOException e) {
            throw wrong(
                    "pacta.files", "nothing can be written there; it should be a directory this user may write to.");
        }
    }

    Path checkDirectory() throws WrongSetting {
        String directory = given("pacta.data");
        if (directory == null || directory.contains(";")) {
            throw wrong("pacta.data", "it should be a directory, without a semicolon in its name.");
        }
        try {
            Path path = Files.createDirectories(Path.of(directory));
            Files.delete(Files.createTempFile(path, "pacta", ".probe"));
            return path.toAbsolutePath();
        } catch (FileAlreadyExistsException | InvalidPathException e) {
            throw wrong("pacta.data", "this is not a directory; it should be one, or not exist yet.");
        } catch (IOException e) {
            throw wrong("pacta.data", "nothing can be written there; it should be a directory this user may write to.");
        }
    }

    private int port() throws WrongSetting {
        try {
            String set = config.getConfigValue("quarkus.http.port").getValue();
            int port = set == null ? DEFAULT_PORT : Integer.parseInt(set.strip());
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong("quarkus.http.port", "it should be a number from 0 to " + HIGHEST_PORT + ".");
    }

    private void refuseWithoutAddress(String property) throws WrongSetting {
        if (given(property) != null) {
            throw new WrongSetting(nameOf(property) + " is set, but PACTA_DB_URL is not: set both for PostgreSQL, or"
                    + " neither for the embedded database.");
        }
    }

    boolean onPostgresql() {
        return given("pacta.db.url") != null;
    }

    private String databaseAddress() {
        return String.valueOf(given("pacta.db.url"));
    }

    WrongSetting wrong(String property, String remedy) {
        return new WrongSetting(inWords(property) + ": " + remedy);
    }

    /** The name and the value, as in {@code PACTA_SAMPLE=maybe}; of an address, without its password. */
    String inWords(String property) {
        String value = given(property);
        if (value == null) {
            return nameOf(property) + " is not set";
        }
        String shown = value.replaceAll("(?i)(password=)[^&]*", "$1***")
                .replaceAll("//[^/@]*@", "//***@")
                .replaceAll("\\s", " ");
        return nameOf(property) + "=" + shown;
    }

    /** As it was set: an environment variable unless a system property says otherwise. */
    private String nameOf(String property) {
        String source = config.getConfigValue(property).getConfigSourceName();
        return source != null && source.startsWith("SysProp")
                ? property
                : property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The value, null where it is absent or blank. */
    @Nullable
    String given(String property) {
        ConfigValue value = config.getConfigValue(property);
        return value.getValue() == null || value.getValue().isBlank() ? null : value.getValue();
    }
}
