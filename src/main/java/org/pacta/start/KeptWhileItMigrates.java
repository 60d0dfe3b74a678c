package org.pacta.start;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Keeps the embedded database as it was until Flyway is through with it: see {@link EmbeddedMigration}. */
@Singleton
@FlywayDataSource("h2")
class KeptWhileItMigrates implements FlywayConfigurationCustomizer, Callback {

    /** Before anybody writes anything. */
    private static final int FIRST = 0;

    private final EmbeddedMigration migration;
    private final boolean isInFile;

    @Inject
    KeptWhileItMigrates(
            @ConfigProperty(name = "pacta.data.absolute") String directory,
            @ConfigProperty(name = "quarkus.datasource.h2.jdbc.url") String address,
            @ConfigProperty(name = "quarkus.datasource.h2.active") boolean isActive) {
        this.migration = new EmbeddedMigration(Path.of(directory));
        this.isInFile = isActive && !address.startsWith("jdbc:h2:mem:");
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        if (isInFile) {
            flyway.callbacks(this);
        }
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            migration.keep(context.getConnection());
        } catch (IOException | SQLException e) {
            throw new FlywayException("The database cannot be kept as it was before: " + e.getMessage(), e);
        }
    }

    void migrated(@Observes @Priority(FIRST) StartupEvent start) throws IOException {
        if (isInFile) {
            migration.end();
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "keep";
    }
}
