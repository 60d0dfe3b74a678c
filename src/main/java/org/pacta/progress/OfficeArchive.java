package org.pacta.progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which kind of office document an archive is: by the part in which its format has it say so, and by whether there are
 * macros in it. Nothing else of it is unpacked.
 */
final class OfficeArchive {

    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_PART = 1_000_000;

    /** Bytes: any computer unpacks that. */
    private static final long HARMLESS = 10_000_000;

    /** Documents of nothing but repetition come to 50. */
    private static final long MAX_RATIO = 100;

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    /** What [Content_Types].xml calls the main part of each (ECMA-376, part 1, sections 11.3.10, 12.3.23, 13.3.6). */
    private static final Map<String, String> MAIN_PARTS = Map.of(
            OOXML + "wordprocessingml.document.main+xml", OOXML + "wordprocessingml.document",
            OOXML + "spreadsheetml.sheet.main+xml", OOXML + "spreadsheetml.sheet",
            OOXML + "presentationml.presentation.main+xml", OOXML + "presentationml.presentation");

    private OfficeArchive() {}

    /**
     * The media type of the document, with {@code ;macros} if it has some; empty if it is another archive, or a damaged
     * one. One at a time: a table of entries is as large as whoever made the archive wants it to be.
     */
    static synchronized Optional<String> typeOf(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (archive.size() > MAX_ENTRIES || isBomb(archive, Files.size(file))) {
                return Optional.empty();
            }
            String macros = archive.stream().anyMatch(OfficeArchive::isMacro) ? ";macros" : "";
            return openDocument(archive).or(() -> officeOpen(archive)).map(type -> type + macros);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By what it says itself; an office that unpacks more than that takes it for damaged. */
    private static boolean isBomb(ZipFile archive, long size) {
        long unpacked = archive.stream()
                .mapToLong(entry -> Math.max(entry.getSize(), 0))
                .sum();
        return unpacked > HARMLESS && unpacked > size * MAX_RATIO;
    }

    /** OpenDocument, part 2, section 3.3: an entry of that name holds the media type. */
    private static Optional<String> openDocument(ZipFile archive) {
        String type = part(archive, "mimetype").strip();
        return type.startsWith(ODF) && type.matches("[a-z./-]{1,80}") ? Optional.of(type) : Optional.empty();
    }

    private static Optional<String> officeOpen(ZipFile archive) {
        String types = part(archive, "[Content_Types].xml");
        return MAIN_PARTS.entrySet().stream()
                .filter(main -> types.contains('"' + main.getKey() + '"') || types.contains("'" + main.getKey() + "'"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isMacro(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin") || name.startsWith("basic/") || name.startsWith("scripts/");
    }

    /** Empty if there is none. */
    private static String part(ZipFile archive, String name) {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = archive.getInputStream(entry)) {
            return new String(content.readNBytes(MAX_PART), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
