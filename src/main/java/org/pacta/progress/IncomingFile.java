package org.pacta.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Form;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;
import org.pacta.model.Fault;
import org.pacta.model.Text;

/**
 * A file on its way in: written to disk and hashed as it comes, then looked at. Whatever becomes of it, it is to be
 * closed; what has not been kept by then is gone.
 */
public final class IncomingFile implements Form.FileSink, AutoCloseable {

    private static final int BUFFER = 65_536;

    private final Path path;
    private final long maxSize;
    private final FileTypes types;
    private @Nullable EvidenceFile file;

    IncomingFile(Path path, long maxSize, FileTypes types) {
        this.path = path;
        this.maxSize = maxSize;
        this.types = types;
    }

    /** @throws ProblemException 413 if it is too large, 400 if it breaks off */
    @Override
    public List<Fault> receive(String sent, InputStream content) {
        MessageDigest digest = sha256();
        long size = write(content, digest);
        String name = FileName.of(sent);
        List<Fault> faults = new ArrayList<>();
        Text badName = FileName.fault(name);
        if (badName != null) {
            faults.add(new Fault("/file", badName));
        }
        String mediaType = typeOf(name);
        if (size == 0) {
            faults.add(new Fault("/file", "The file is empty."));
        } else if (!types.serves(mediaType)) {
            faults.add(Fault.of(
                    "/file",
                    "By its content this is {0}, which does not serve as evidence. What does: {1}.",
                    mediaType,
                    String.join(", ", types.allowed())));
        } else if (types.isTextThatClaimsMore(mediaType, name)) {
            faults.add(Fault.of(
                    "/file", "By its name this is {0}, and by its content {1}.", types.byName(name), mediaType));
        }
        file = new EvidenceFile(
                types.named(name, mediaType), mediaType, size, HexFormat.of().formatHex(digest.digest()));
        return faults;
    }

    /** What came in. */
    EvidenceFile file() {
        if (file == null) {
            throw new IllegalStateException("Nothing has come in.");
        }
        return file;
    }

    Path path() {
        return path;
    }

    private long write(InputStream content, MessageDigest digest) {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
                size += read;
                if (size > maxSize) {
                    throw new ProblemException(
                            ProblemType.TOO_LARGE, Text.of("The file has more than {0} bytes.", maxSize));
                }
                digest.update(buffer, 0, read);
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
            }
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size;
    }

    /** That the client goes away is no fault of the service, as opposed to a disk that is full. */
    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED_BODY, Text.of("The body ends too early."));
        }
    }

    private String typeOf(String name) {
        try {
            return types.of(path, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
