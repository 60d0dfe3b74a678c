package org.pacta.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;

/**
 * Where files lie that are to be imported: by the id of their job, in {@code imports/} below the directory of files, which
 * all nodes share. A file is there before its job is, and until that has ended.
 */
@ApplicationScoped
class Uploads {

    private static final Logger LOG = Logger.getLogger(Uploads.class);

    private final Path directory;
    private final long most;

    @Inject
    Uploads(@ConfigProperty(name = "pacta.files") String directory, ImportsConfig config) {
        this.directory = Path.of(directory).toAbsolutePath().resolve("imports");
        this.most = config.maxSize().asLongValue();
    }

    /** What came in. */
    record Upload(long bytes, String sha256) {}

    Path place(UUID job) {
        return directory.resolve(job.toString());
    }

    /**
     * Keeps what comes in, on disk.
     *
     * @throws ProblemException 413 if there is more than a file may have
     */
    Upload keep(UUID job, InputStream body) {
        Path place = place(job);
        try {
            Files.createDirectories(directory);
            MessageDigest digest = sha256();
            long bytes = 0;
            try (FileChannel file = FileChannel.open(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                byte[] some = new byte[1 << 16];
                for (int read = body.read(some); read >= 0; read = body.read(some)) {
                    bytes += read;
                    if (bytes > most) {
                        throw new ProblemException(ProblemType.TOO_LARGE);
                    }
                    digest.update(some, 0, read);
                    ByteBuffer buffer = ByteBuffer.wrap(some, 0, read);
                    while (buffer.hasRemaining()) {
                        file.write(buffer);
                    }
                }
                file.force(true);
            } catch (IOException | RuntimeException e) {
                remove(job);
                throw e;
            }
            return new Upload(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("A Java without SHA-256", e);
        }
    }

    /** Nobody needs it any more. What cannot be removed now is left to the sweep. */
    void remove(UUID job) {
        try {
            Files.deleteIfExists(place(job));
        } catch (IOException e) {
            LOG.warnf("The file of the job %s stays for now: %s", job, e.getMessage());
        }
    }

    /** The jobs of which files are here that have been so since then: each has ended, or waits, or never came to be. */
    List<UUID> keptSince(Instant then) {
        List<UUID> jobs = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            return jobs;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(then)) {
                    jobs.add(UUID.fromString(file.getFileName().toString()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("Cannot sweep %s: %s", directory, e.getMessage());
        }
        return jobs;
    }
}
