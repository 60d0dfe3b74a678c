package org.pacta.start;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Turns on PostgreSQL where {@code pacta.db.url} (environment: {@code PACTA_DB_URL}) is set, and H2, in {@code pacta.data}, where it is not. */
public class DatabaseSettings implements ConfigSourceFactory {

    /** Above application.properties, below what an operator sets by environment or system property. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue url = context.getValue("pacta.db.url");
        boolean postgresql =
                url != null && url.getValue() != null && !url.getValue().isBlank();
        String onPostgresql = String.valueOf(postgresql);
        String onH2 = String.valueOf(!postgresql);
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.shutdown.delay", postgresql ? "5S" : "0S",
                        "quarkus.datasource.postgresql.password", verbatim(context.getValue("pacta.db.password")),
                        "pacta.data.absolute", absolute(context.getValue("pacta.data")),
                        "quarkus.datasource.postgresql.active", onPostgresql,
                        "quarkus.hibernate-orm.postgresql.active", onPostgresql,
                        "quarkus.datasource.h2.active", onH2,
                        "quarkus.hibernate-orm.h2.active", onH2),
                "Pacta's choice of database",
                ORDINAL));
    }

    /** H2 takes no address that is relative without saying so. */
    private static String absolute(@Nullable ConfigValue directory) {
        String path = directory == null || directory.getValue() == null ? "" : directory.getValue();
        try {
            return Path.of(path).toAbsolutePath().toString();
        } catch (InvalidPathException e) {
            return path; // Settings refuses it
        }
    }

    /** Passwords may have what looks like an expression: {@code a${b}}. */
    static String verbatim(@Nullable ConfigValue password) {
        return password == null || password.getRawValue() == null
                ? ""
                : password.getRawValue().replace("$", "\\$");
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
