package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * What a file is, by what is in it. Whoever sends it may say something else, or be told something else by a third.
 *
 * <p>The first bytes tell most types (Apache Tika). Office documents are archives, of which {@link OfficeArchive} looks at
 * the entries. Only among the kinds of text the name decides, as no byte in it does; and text is only what has no byte
 * that text has not, from the first to the last.
 */
@ApplicationScoped
class FileTypes {

    private static final String ARCHIVE = "application/zip";
    private static final String TEXT = "text/plain";
    private static final String MARKUP = "text/html";
    private static final int START = 1024;
    private static final String UNKNOWN = "application/octet-stream";

    private final Set<String> allowed;
    private final MimeTypes tika = MimeTypes.getDefaultMimeTypes();

    @Inject
    FileTypes(EvidenceConfig config) {
        this(config.types());
    }

    FileTypes(Set<String> allowed) {
        this.allowed = allowed;
    }

    boolean serves(String mediaType) {
        return allowed.contains(mediaType);
    }

    List<String> allowed() {
        return allowed.stream().sorted().toList();
    }

    String of(Path file, String name) throws IOException {
        String byContent = detect(file, "");
        if (isArchive(file)) {
            return OfficeArchive.typeOf(file).orElse(ARCHIVE);
        }
        if (!byContent.equals(TEXT) && !byContent.equals(UNKNOWN)) {
            return byContent;
        }
        if (!isText(file)) {
            return UNKNOWN;
        }
        if (isMarkup(file)) {
            return MARKUP;
        }
        String byName = detect(file, name);
        return byName.equals(UNKNOWN) || !isKindOfText(byName) ? TEXT : byName;
    }

    private String detect(Path file, String name) throws IOException {
        Metadata metadata = new Metadata();
        if (!name.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return tika.detect(content, metadata).getBaseType().toString();
        }
    }

    private boolean isKindOfText(String mediaType) {
        return tika.getMediaTypeRegistry().isInstanceOf(mediaType, org.apache.tika.mime.MediaType.TEXT_PLAIN);
    }

    private static boolean isArchive(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    /** In UTF-8 or any of the older encodings: none of them has control characters, but for ends of lines and the like. */
    private static boolean isText(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), 65_536)) {
            for (int b = content.read(); b >= 0; b = content.read()) {
                if (b < ' ' && b != '\t' && b != '\n' && b != '\f' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Text that begins with a tag: Tika knows some of them, browsers make a page of any. What comes before it may be white,
     * or a byte-order mark.
     */
    private static boolean isMarkup(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            String start = new String(content.readNBytes(START), StandardCharsets.ISO_8859_1)
                    .replaceFirst("^(\\u00EF\\u00BB\\u00BF)?\\s*", "");
            return start.matches("(?s)<[A-Za-z!/?].*");
        }
    }

    /** By its name alone; something unknown if that tells nothing. */
    String byName(String name) {
        return tika.getMimeType(name).getType().getBaseType().toString();
    }

    /** Whether somebody would open it as what it is not: an image, say, in which there is text. */
    boolean isTextThatClaimsMore(String mediaType, String name) {
        String claimed = byName(name);
        return isKindOfText(mediaType) && serves(claimed) && !isKindOfText(claimed);
    }

    /** The name with an ending by which a desktop opens it as what it is, and not as a program. */
    String named(String name, String mediaType) {
        List<String> endings = endings(mediaType);
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.isEmpty() || endings.stream().anyMatch(lower::endsWith) ? name : name + endings.get(0);
    }

    private List<String> endings(String mediaType) {
        try {
            // Tika has many for text, among them those of scripts.
            return mediaType.equals(TEXT)
                    ? List.of(".txt")
                    : tika.forName(mediaType).getExtensions();
        } catch (MimeTypeException e) {
            return List.of();
        }
    }
}
