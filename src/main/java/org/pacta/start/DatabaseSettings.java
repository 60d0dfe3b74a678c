package org.pacta.start;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Turns on PostgreSQL where {@code pacta.db.url} (environment: {@code PACTA_DB_URL}) is set, and H2 where it is not. */
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
                        "quarkus.datasource.postgresql.active", onPostgresql,
                        "quarkus.hibernate-orm.postgresql.active", onPostgresql,
                        "quarkus.datasource.h2.active", onH2,
                        "quarkus.hibernate-orm.h2.active", onH2),
                "Pacta's choice of database",
                ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
