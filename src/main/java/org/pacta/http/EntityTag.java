package org.pacta.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag (RFC 9110): {@code "3-5f2a..."} of a thing that has been changed three times, {@code "5f2a..."} of a
 * list or a figure. The digits are a hash of what is answered, so that no two answers that differ have the same tag, on
 * whichever node; the number is what {@code If-Match} is held against, so that a tag got in another language, or with
 * fewer fields, serves as well.
 *
 * <p>What is compressed on the way is another representation and has another tag: {@code -gzip} at its end.
 *
 * @param opaque what stands between the quotes
 */
record EntityTag(String opaque) {

    static final String COMPRESSED = "-gzip";

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");
    private static final int BYTES = 16;

    /** @param version how often the thing has been changed; null if it is not one thing */
    static EntityTag of(byte[] content, @Nullable Integer version) {
        String hash = hash(content);
        return new EntityTag(version == null ? hash : version + "-" + hash);
    }

    static EntityTag of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String hash(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    EntityTag compressed() {
        return new EntityTag(opaque + COMPRESSED);
    }

    private String uncompressed() {
        return opaque.endsWith(COMPRESSED) ? opaque.substring(0, opaque.length() - COMPRESSED.length()) : opaque;
    }

    boolean isOfVersion(int version) {
        return opaque.startsWith(version + "-");
    }

    /** Whether a header If-None-Match names it, weakly or not, or anything at all. */
    boolean isNamedIn(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || TAG.matcher(ifNoneMatch).results().anyMatch(found -> new EntityTag(found.group(2))
                                .uncompressed()
                                .equals(uncompressed())));
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
        return '"' + opaque + '"';
    }
}
