package org.pacta.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Versioned;

/**
 * A strong entity tag (RFC 9110): {@code "3-g5k1...-5f2a..."} of a thing that has been changed three times, {@code "5f2a..."} of a
 * list or a figure. The digits are a hash of what is answered, so that no two answers that differ have the same tag, on
 * whichever node; the number, and when the thing was created, are what {@code If-Match} is held against, so that a tag got
 * in another language, or with fewer fields, serves as well, and one of something that was deleted since does not.
 *
 * <p>What is compressed on the way is another representation and has another tag: {@code -gzip} at its end. A workbook,
 * which says when it was written, has a weak tag.
 *
 * @param opaque what stands between the quotes
 * @param weak whether what has the tag means the same, and need not be the same byte by byte
 */
record EntityTag(String opaque, boolean weak) {

    EntityTag(String opaque) {
        this(opaque, false);
    }

    static final String COMPRESSED = "-gzip";

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");
    private static final int BYTES = 16;

    /** @param answer a thing, or a list of them or a figure */
    static EntityTag of(byte[] content, Object answer) {
        String hash = hash(content);
        return new EntityTag(answer instanceof Versioned thing ? stateOf(thing) + hash : hash);
    }

    static EntityTag of(String content) {
        return new EntityTag(hash(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String stateOf(Versioned thing) {
        return thing.version() + "-"
                + Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, thing.createdAt()), Character.MAX_RADIX) + "-";
    }

    private static String hash(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** One as it stands in a header. */
    static EntityTag read(String text) {
        Matcher tag = TAG.matcher(text);
        if (!tag.matches()) {
            throw new IllegalArgumentException("Not an entity tag: " + text);
        }
        return new EntityTag(tag.group(2), tag.group(1) != null);
    }

    /** What has been seen of a thing when a page showed it; If-Match takes it. */
    static EntityTag seen(Versioned thing) {
        return new EntityTag(stateOf(thing));
    }

    EntityTag compressed() {
        return new EntityTag(opaque + COMPRESSED, weak);
    }

    EntityTag weakly() {
        return new EntityTag(opaque, true);
    }

    private String uncompressed() {
        return opaque.endsWith(COMPRESSED) ? opaque.substring(0, opaque.length() - COMPRESSED.length()) : opaque;
    }

    boolean isOfStateOf(Versioned thing) {
        return opaque.startsWith(stateOf(thing));
    }

    /** Whether a header If-None-Match names it, weakly or not, or anything at all; mostly it is the tag and nothing else. */
    boolean isNamedIn(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (isWrittenAs(ifNoneMatch)
                        || ifNoneMatch.strip().equals("*")
                        || TAG.matcher(ifNoneMatch).results().anyMatch(found -> new EntityTag(found.group(2))
                                .uncompressed()
                                .equals(uncompressed())));
    }

    private boolean isWrittenAs(String text) {
        return text.length() == opaque.length() + 2
                && text.charAt(0) == '"'
                && text.endsWith("\"")
                && text.startsWith(opaque, 1);
    }

    /** Whether a header If-Match holds: {@code *} for whatever is there, or any of its tags; weak ones never match. */
    static boolean anyIn(String ifMatch, Predicate<EntityTag> matches) {
        return ifMatch.strip().equals("*")
                || TAG.matcher(ifMatch)
                        .results()
                        .filter(found -> found.group(1) == null)
                        .anyMatch(found -> matches.test(new EntityTag(found.group(2))));
    }

    /** As it stands in a header. */
    @Override
    public String toString() {
        return (weak ? "W/" : "") + '"' + opaque + '"';
    }
}
