package org.pacta.commitment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Faults;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;

/**
 * What a client says of a quote: the words, or the places, or both. Places count code points, as {@link Quote} has it.
 *
 * @param text the words; without places, their first occurrence is meant
 * @param start place of the first code point quoted, from 0; with {@code end} only
 * @param end place after the last code point quoted; with {@code start} only
 * @param hash as it was read; what follows from the rest can be sent back, and has to be right then
 * @param revision as it was read, likewise
 */
@Schema(
        description = "Words of the paragraph, given by themselves or by their places. Places count Unicode code points"
                + " of the paragraph's text in that language, from 0, as it reads now: start is the first one quoted, end"
                + " the first one after the quote. Given by itself, text means its first occurrence.")
public record QuoteRequest(
        @Schema(description = "Language tag (BCP 47) of the text that is quoted.", examples = "en")
                @NotNull
                @Pattern(regexp = LocalizedText.TAG)
                @Size(max = LocalizedText.MAX_TAG)
                String language,
        @Schema(description = "Place of the first code point quoted, from 0.") @Min(0) @Max(MaxLength.TEXT) @Nullable
                Integer start,
        @Schema(description = "Place after the last code point quoted.") @Min(1) @Max(MaxLength.TEXT) @Nullable
                Integer end,
        @Schema(description = "The words, exactly as they are in the paragraph.")
                @Size(min = 1, max = MaxLength.TEXT)
                @Nullable
                String text,
        @Schema(description = "As it was read; need not be sent back, and has to be right if it is.")
                @Pattern(regexp = "^[0-9a-f]{64}$")
                @Size(max = 64)
                @Nullable
                String hash,
        @Schema(description = "As it was read; need not be sent back, and has to be right if it is.")
                @Min(1)
                @Max(1_000_000)
                @Nullable
                Integer revision) {

    /** Whether all that is said is true of a quote. */
    boolean isTrueOf(Quote quote) {
        return language.equalsIgnoreCase(quote.language())
                && (start == null || start == quote.start())
                && (end == null || end == quote.end())
                && (text == null || text.equals(quote.text()))
                && (hash == null || hash.equals(quote.hash()))
                && (revision == null || revision == quote.revision());
    }

    /**
     * What is meant by a patch of a quote: it brings new words or new places, and the old ones of the other stand around
     * them, with the old hash, and mean nothing.
     */
    QuoteRequest over(Quote old) {
        if (!old.hash().equals(hash)) {
            return this;
        }
        boolean newText = text != null && !text.equals(old.text());
        boolean newPlace = start != null && start != old.start() || end != null && end != old.end();
        boolean newLanguage = !language.equalsIgnoreCase(old.language());
        if (!newText && !newPlace && !newLanguage) {
            return this;
        }
        return new QuoteRequest(
                language,
                newText && !newPlace ? null : start,
                newText && !newPlace ? null : end,
                newPlace && !newText ? null : text,
                null,
                null);
    }

    /**
     * Finds the words.
     *
     * @param paragraph the paragraph's text in the language of the quote
     * @param faults takes what is wrong, if there is no such quote
     */
    @Nullable
    Quote find(String tag, String paragraph, int atRevision, Faults faults) {
        if ((start == null) != (end == null)) {
            faults.add(start == null ? "/quote/start" : "/quote/end", "A place has a start and an end.");
            return null;
        }
        if (text == null && start == null) {
            faults.add("/quote", "A quote is given by its text, or by start and end.");
            return null;
        }
        Quote found = start != null && end != null
                ? at(tag, paragraph, start, end, atRevision, faults)
                : Quote.first(tag, paragraph, String.valueOf(text), atRevision);
        if (found == null) {
            faults.when(start == null, "/quote/text", "These words are not in the paragraph in '{0}'.", tag);
            return null;
        }
        Faults contradictions = new Faults()
                .when(found.text().isBlank(), "/quote", "Nothing is quoted: only blanks.")
                .when(
                        text != null && !text.equals(found.text()),
                        "/quote/text",
                        "At these places the paragraph reads otherwise.")
                .when(hash != null && !hash.equals(found.hash()), "/quote/hash", "The words have another hash.")
                .when(
                        revision != null && revision != atRevision,
                        "/quote/revision",
                        "The words are quoted as of revision {0}.",
                        atRevision);
        faults.addAll(contradictions.found());
        return contradictions.isEmpty() ? found : null;
    }

    private static @Nullable Quote at(String tag, String paragraph, int start, int end, int atRevision, Faults faults) {
        int length = paragraph.codePointCount(0, paragraph.length());
        if (end <= start) {
            faults.add("/quote/end", "The end comes after the start.");
            return null;
        }
        if (end > length) {
            faults.add("/quote/end", "The paragraph has {0} code points in '{1}'.", length, tag);
            return null;
        }
        return Quote.between(tag, paragraph, start, end, atRevision);
    }
}
