package org.pacta.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Words of a paragraph on which a commitment rests, with their place and a hash, so that anybody can check them against
 * the adopted text.
 *
 * <p>Places count the Unicode code points (not bytes, not UTF-16 units) of the paragraph's text in the language of the
 * quote, as it read at the given revision of the statement: the first code point is at 0, {@code start} is the first one
 * quoted, {@code end} the first one after the quote.
 *
 * @param language the language tag (BCP 47) of the text that is quoted
 * @param start place of the first code point quoted, from 0
 * @param end place after the last code point quoted
 * @param text the words themselves: {@code end - start} code points
 * @param hash SHA-256 of the UTF-8 of {@code text}, as 64 lower-case hexadecimal digits
 * @param revision the revision of the statement at which the words were read
 */
@Embeddable
@Schema(
        description =
                "Words of a paragraph, with their place and a hash. Places count Unicode code points (not bytes, not"
                        + " UTF-16 units) of the paragraph's text in that language at that revision of the statement.")
public record Quote(
        @Schema(description = "Language tag (BCP 47) of the text that is quoted.") @Column(name = "quote_language")
                String language,
        @Schema(description = "Place of the first code point quoted, from 0.") @Column(name = "quote_start") int start,
        @Schema(description = "Place after the last code point quoted.") @Column(name = "quote_end") int end,
        @Schema(description = "The words themselves.") @Column(name = "quote_text") String text,
        @Schema(description = "SHA-256 of the UTF-8 of the words, in lower-case hexadecimal digits.")
                @Column(name = "quote_hash")
                String hash,
        @Schema(description = "The revision of the statement at which the words were read.")
                @Column(name = "quote_revision")
                int revision) {

    /**
     * The words between two places.
     *
     * @throws IndexOutOfBoundsException if the places are not in the paragraph
     */
    static Quote between(String language, String paragraph, int start, int end, int revision) {
        int from = paragraph.offsetByCodePoints(0, start);
        String text = paragraph.substring(from, paragraph.offsetByCodePoints(from, end - start));
        return new Quote(language, start, end, text, sha256(text), revision);
    }

    /** The first occurrence of words; null if they do not occur. */
    static @Nullable Quote first(String language, String paragraph, String text, int revision) {
        int at = paragraph.indexOf(text);
        if (at < 0) {
            return null;
        }
        int start = paragraph.codePointCount(0, at);
        return new Quote(language, start, start + text.codePointCount(0, text.length()), text, sha256(text), revision);
    }

    /** Whether the paragraph has these words at this place. */
    boolean reads(String paragraph) {
        return paragraph.codePointCount(0, paragraph.length()) >= end
                && between(language, paragraph, start, end, revision).text.equals(text);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("A Java without SHA-256", e);
        }
    }
}
