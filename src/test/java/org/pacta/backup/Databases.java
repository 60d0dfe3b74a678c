package org.pacta.backup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.pacta.Sql;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases to make backups of and to bring them back to, as many as are needed, of both kinds. */
final class Databases implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgres server;
    private int made;

    Databases(Path directory) {
        this.directory = directory;
    }

    /** A database in which nothing is. */
    record Empty(DataSource source, boolean isPostgresql) {

        FluentConfiguration migrations() {
            FluentConfiguration migrations = new FluentConfiguration();
            return isPostgresql
                    ? migrations.locations("db/migration", "db/postgresql")
                    : migrations.locations("db/migration");
        }

        Empty migrated() {
            migrations().dataSource(source).load().migrate();
            return this;
        }

        void run(String... statements) throws SQLException {
            Sql.run(source, statements);
        }

        List<String> rows(String query) throws SQLException {
            return Sql.rows(source, query);
        }
    }

    Empty make(boolean postgresql) throws IOException, SQLException {
        made++;
        return postgresql ? postgresql("pacta" + made) : embedded("pacta" + made);
    }

    private Empty embedded(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + directory.resolve(name));
        return new Empty(source, false);
    }

    /** Its role is no superuser, as for those row-level security does not hold. */
    private Empty postgresql(String name) throws IOException, SQLException {
        if (server == null) {
            server = EmbeddedPostgres.start();
            new Empty(server.getPostgresDatabase(), true).run("create role pacta login password 'pacta'");
        }
        new Empty(server.getPostgresDatabase(), true).run("create database %s owner pacta".formatted(name));
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(server.getJdbcUrl("pacta", name));
        source.setPassword("pacta");
        source.setReWriteBatchedInserts(true);
        return new Empty(source, true);
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
