package org.pacta.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.ibm.icu.util.ULocale;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text that people read, in one or more languages, one of which is the original and the others its translations.
 *
 * @param original the language tag of the original; it is one of the keys of {@code texts}
 * @param texts the text by language tag (BCP 47, canonical case: {@code en}, {@code ru}, {@code zh-Hans}), the original
 *     first, none of them blank
 */
@Schema(description = "A text in one or more languages, one of which is the original.")
@JsonIgnoreProperties({"text", "language", "fallback"}) // answers have them; a client may send back what it was sent
public record LocalizedText(
        @Schema(
                        description =
                                "Language of the original (BCP 47). May be left out: the first of the texts then.",
                        examples = "en",
                        pattern = LocalizedText.TAG,
                        maxLength = LocalizedText.MAX_TAG)
                String original,
        @NotNull
                @Schema(
                        description = "The text by language tag (BCP 47).",
                        minProperties = 1,
                        maxProperties = MAX_LANGUAGES,
                        examples = "{\"en\": \"Joint statement\", \"ru\": \"Совместное заявление\"}")
                Map<String, String> texts) {

    /** What a language tag looks like, where one is asked for by itself; no more subtags than there is room for. */
    public static final String TAG = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,16}$";

    public static final int MAX_TAG = 35;

    /** The official languages of any organization, with room; what a column holds is reckoned from it. */
    private static final int MAX_LANGUAGES = 20;

    /** Refuses an empty set of texts, blank texts, tags that are not BCP 47, and an original that is not among them. */
    @JsonCreator
    public LocalizedText(
            @JsonProperty("original") @Nullable String original, @JsonProperty("texts") Map<String, String> texts) {
        if (texts == null || texts.isEmpty()) {
            throw new Refusal("At least one text is needed, by its language tag.");
        }
        if (texts.size() > MAX_LANGUAGES) {
            throw new Refusal("At most {0} languages are possible.", MAX_LANGUAGES);
        }
        Map<String, String> canonical = new LinkedHashMap<>();
        texts.forEach((tag, text) -> {
            if (text == null || text.isBlank()) {
                throw new Refusal("The text in language '{0}' is blank.", tag);
            }
            if (canonical.put(canonical(tag), text.strip()) != null) {
                throw new Refusal("The language '{0}' is given twice.", tag);
            }
        });
        String first = canonical.keySet().iterator().next();
        this.original = original == null ? first : canonical(original);
        String originalText = canonical.remove(this.original);
        if (originalText == null) {
            throw new Refusal("The original '{0}' is not among the texts.", original);
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put(this.original, originalText);
        ordered.putAll(canonical);
        this.texts = Collections.unmodifiableMap(ordered);
    }

    public static LocalizedText of(String language, String text) {
        return new LocalizedText(language, Map.of(language, text));
    }

    /** English, Russian and simplified Chinese, English being the original. */
    public static LocalizedText of(String en, String ru, String zhHans) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", en);
        texts.put("ru", ru);
        texts.put("zh-Hans", zhHans);
        return new LocalizedText("en", texts);
    }

    /** The text in that language, or the original where there is none. */
    public String in(String language) {
        return texts.getOrDefault(shownIn(language, original), originalText());
    }

    /**
     * The language tag of the text to show: of one in the language that is asked for, or else in the other one, or else of
     * the original.
     */
    public String shownIn(String asked, String otherwise) {
        return tagOf(asked).or(() -> tagOf(otherwise)).orElse(original);
    }

    public String originalText() {
        return texts.values().iterator().next();
    }

    /** Whether there is a text in it, as {@code zh-CN} is in {@code zh-Hans}. */
    public boolean isIn(String language) {
        return tagOf(language).isPresent();
    }

    private Optional<String> tagOf(String language) {
        return texts.containsKey(language)
                ? Optional.of(language)
                : texts.keySet().stream().filter(tag -> isSame(tag, language)).findFirst();
    }

    /**
     * The same language in the same script, wherever it is spoken. Which script that is where a tag does not say it, Unicode
     * does (UTS 35, likely subtags): zh, zh-CN and zh-Hans are one, zh-TW and zh-Hant another.
     */
    private static boolean isSame(String tag, String language) {
        ULocale one = ULocale.forLanguageTag(tag);
        ULocale other = ULocale.forLanguageTag(language);
        return one.getLanguage().equals(other.getLanguage())
                && ULocale.addLikelySubtags(one)
                        .getScript()
                        .equals(ULocale.addLikelySubtags(other).getScript());
    }

    public int longest() {
        return texts.values().stream().mapToInt(String::length).max().orElse(0);
    }

    private static String canonical(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (locale.getLanguage().isEmpty() || tag.length() > MAX_TAG) {
                throw new Refusal("'{0}' is not a language tag.", tag);
            }
            return locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new Refusal("'{0}' is not a language tag.", tag);
        }
    }
}
