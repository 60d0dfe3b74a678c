package org.pacta.start;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.pacta.backup.Backup;
import org.pacta.backup.BackupFailure;
import org.pacta.progress.FileStore;

/**
 * Where a running service with an embedded database, which no other process can open, hands out a backup: a Unix domain socket
 * beside the database, for those who could read that anyway, and for nobody on the network. Whoever connects is sent one.
 */
@ApplicationScoped
class BackupSocket implements MeterBinder {

    private static final Logger LOG = Logger.getLogger(BackupSocket.class);
    private static final String NAME = "backup.sock";

    private final DataSource database;
    private final FileStore store;
    private final Clock clock;
    private final Path place;
    private final boolean embedded;
    private @Nullable ServerSocketChannel server;
    private volatile long last;

    @Inject
    BackupSocket(
            DataSource database,
            FileStore store,
            Clock clock,
            @ConfigProperty(name = "pacta.data.absolute") String directory,
            @ConfigProperty(name = "quarkus.datasource.h2.active") boolean embedded) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.place = Path.of(directory, NAME);
        this.embedded = embedded;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pacta.backup.last", () -> last)
                .description("When a backup was made by this process last, in seconds since 1970; 0 if none was")
                .baseUnit("seconds")
                .register(registry);
    }

    void open(@Observes StartupEvent start) {
        if (!embedded || LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        try {
            // Nobody else has the database open, so that whoever left it there is no more.
            Files.deleteIfExists(place);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(place));
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
            }
            Thread thread = new Thread(this::serve, "backups");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.warnf("No backup can be made while this runs, as %s cannot be opened: %s", place, e.getMessage());
        }
    }

    void close(@Observes ShutdownEvent shutdown) throws IOException {
        if (server != null) {
            server.close();
            Files.deleteIfExists(place);
        }
    }

    private void serve() {
        ServerSocketChannel open = server;
        while (open != null && open.isOpen()) {
            try (SocketChannel client = open.accept();
                    PortionedStream portions = new PortionedStream(Channels.newOutputStream(client))) {
                send(portions);
            } catch (AsynchronousCloseException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warnf("A backup breaks off: %s", e.getMessage());
            }
        }
    }

    private void send(PortionedStream portions) throws IOException {
        try (Connection connection = database.getConnection()) {
            Backup.write(connection, store, clock.instant(), portions);
            portions.end("");
            last = clock.instant().getEpochSecond();
        } catch (SQLException | RuntimeException e) {
            LOG.error("A backup fails", e);
            portions.end(DatabaseProbe.firstSentence(e));
        }
    }

    /**
     * Asks the service that runs there for a backup.
     *
     * @return whether there is one
     * @throws BackupFailure if it cannot make one
     */
    static boolean ask(Path directory, OutputStream to) throws IOException, BackupFailure {
        Path place = directory.resolve(NAME);
        if (!Files.exists(place)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            try {
                channel.connect(UnixDomainSocketAddress.of(place));
            } catch (IOException e) {
                return false; // left by one that was killed
            }
            String fault = PortionedStream.copy(new DataInputStream(Channels.newInputStream(channel)), to);
            if (!fault.isEmpty()) {
                throw new BackupFailure("The running service cannot make one: " + fault + ".");
            }
            return true;
        }
    }
}
