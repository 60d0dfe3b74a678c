package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where the contents of files lie: each once, in {@code ab/cd/<sha256>} below one directory, never changed. What comes in
 * is written to a file in {@code incoming/} first, and moved to its place when all of it is on disk.
 *
 * <p>It knows nothing of who refers to what; {@link EvidenceFiles} does.
 */
@ApplicationScoped
public class FileStore {

    private static final Logger LOG = Logger.getLogger(FileStore.class);

    private final Path directory;

    @Inject
    public FileStore(@ConfigProperty(name = "pacta.files") String directory) {
        this.directory = Path.of(directory).toAbsolutePath();
    }

    /** A place for something that comes in; nothing is there yet. */
    public Path incoming() {
        try {
            return Files.createDirectories(directory.resolve("incoming"))
                    .resolve(UUID.randomUUID().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves what has come in, and is on disk, to its place, which after that is on disk too. */
    public void keep(Path incoming, String sha256) {
        Path place = place(sha256);
        try {
            Files.createDirectories(place.getParent());
            // Over the same content, if it is there: should that be damaged, it is mended so.
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Path folder = place.getParent();
                folder != null && folder.startsWith(directory);
                folder = folder.getParent()) {
            writeThrough(folder);
        }
    }

    public void remove(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what began to come in, and to which nothing has come since then: whoever received it is no more. */
    void sweepIncoming(Instant then) {
        Path incoming = directory.resolve("incoming");
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(incoming)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(then)) {
                    Files.delete(file);
                    LOG.infof("Removed what was left of an upload that was not completed: %s", file);
                }
            }
        } catch (NoSuchFileException e) {
            // Another node has been faster; the rest is for the next time.
        } catch (IOException e) {
            LOG.warnf("Cannot sweep %s: %s", incoming, e.getMessage());
        }
    }

    /** Where a backup that is being made keeps second names of contents, so that these stay until it has them. */
    public Path held() {
        return directory.resolve("held");
    }

    /** Whether there are no contents at all. */
    public boolean isEmpty() throws IOException {
        if (!Files.isDirectory(directory)) {
            return true;
        }
        try (DirectoryStream<Path> contents = Files.newDirectoryStream(directory, "[0-9a-f][0-9a-f]")) {
            return !contents.iterator().hasNext();
        }
    }

    /** Where a content is, if it is there. */
    public Path place(String sha256) {
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** That a name is in a directory is on disk only when the directory is. */
    private static void writeThrough(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no directories, and needs none of this.
        }
    }
}
