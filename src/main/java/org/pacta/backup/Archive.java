package org.pacta.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.pacta.progress.FileStore;

/** A backup that is read. */
final class Archive implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String FILES = "files/";

    private static final Pattern FILE = Pattern.compile(FILES + "([0-9a-f]{64})");

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static String table(String name) {
        return "tables/" + name + ".ndjson";
    }

    /** @throws BackupFailure if it is none, or breaks off */
    static Archive open(Path file) throws BackupFailure {
        if (!Files.isReadable(file)) {
            throw new BackupFailure(file + " is not there, or may not be read.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BackupFailure(file + " is not a backup, or breaks off: " + e.getMessage());
        }
        try (InputStream json = zip.getInputStream(entry(zip, MANIFEST))) {
            byte[] bytes = json.readAllBytes();
            CRC32 sum = new CRC32(); // as ZipFile does not look at it
            sum.update(bytes);
            if (sum.getValue() != entry(zip, MANIFEST).getCrc()) {
                throw new BackupFailure(file + " is damaged.");
            }
            Manifest manifest = Manifest.read(bytes);
            if (!Manifest.FORMAT.equals(manifest.format())) {
                throw new BackupFailure(file + " is of the format " + manifest.format() + ", which is not known here.");
            }
            return new Archive(zip, manifest);
        } catch (IOException | BackupFailure e) {
            close(zip);
            throw e instanceof BackupFailure failure
                    ? failure
                    : new BackupFailure(file + " is not a backup of Pacta, or damaged: " + e.getMessage());
        }
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new NoSuchFileException(name);
        }
        return entry;
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads all of it, and says so if anything is not as it was written. */
    void verify() throws BackupFailure, IOException {
        for (Map.Entry<String, Manifest.Table> table : manifest.tables().entrySet()) {
            Fingerprint found = new Fingerprint();
            try (Lines lines = lines(table.getKey())) {
                lines.forEach(found::add);
            }
            requireSame(table.getKey(), table.getValue(), found);
        }
        List<String> files = files();
        if (files.size() != manifest.files()) {
            throw new BackupFailure(
                    "The backup is damaged: it has %d files instead of %d.".formatted(files.size(), manifest.files()));
        }
        for (String sha256 : files) {
            try (InputStream content = zip.getInputStream(entry(zip, FILES + sha256))) {
                DigestInputStream digest = new DigestInputStream(content, Digests.sha256());
                digest.transferTo(OutputStream.nullOutputStream());
                requireSame(sha256, digest);
            }
        }
    }

    /** @param found what was read, here or in a database */
    static void requireSame(String name, Manifest.Table table, Fingerprint found) throws BackupFailure {
        if (found.rows() != table.rows() || !found.hash().equals(table.hash())) {
            throw new BackupFailure(
                    "The rows of %s are not those of the backup: %d with the hash %s instead of %d with %s."
                            .formatted(name, found.rows(), found.hash(), table.rows(), table.hash()));
        }
    }

    private static void requireSame(String sha256, DigestInputStream content) throws BackupFailure {
        String found = HexFormat.of().formatHex(content.getMessageDigest().digest());
        if (!found.equals(sha256)) {
            throw new BackupFailure("The backup is damaged: the file %s has the hash %s.".formatted(sha256, found));
        }
    }

    /** The hashes of the contents that are in it. */
    List<String> files() {
        TreeSet<String> files = new TreeSet<>();
        zip.stream()
                .map(entry -> FILE.matcher(entry.getName()))
                .filter(Matcher::matches)
                .forEach(name -> files.add(name.group(1)));
        return List.copyOf(files);
    }

    /** Puts a content to its place. */
    void keep(String sha256, FileStore store) throws IOException, BackupFailure {
        Path incoming = store.incoming();
        try (InputStream content = zip.getInputStream(entry(zip, FILES + sha256))) {
            DigestInputStream digest = new DigestInputStream(content, Digests.sha256());
            Written.to(incoming, digest);
            requireSame(sha256, digest);
            store.keep(incoming, sha256);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    Lines lines(String table) throws IOException {
        return new Lines(new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry(zip, table(table))), StandardCharsets.UTF_8)));
    }

    /** The rows of a table, one after the other, once. */
    record Lines(BufferedReader reader) implements Iterable<byte[]>, AutoCloseable {

        @Override
        public Iterator<byte[]> iterator() {
            return reader.lines()
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .iterator();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
