package org.pacta.web;

import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.model.LocalizedText;

/**
 * A text that was recorded, as a page shows it.
 *
 * @param language of the text, where that is not the page's: those who hear it are told
 */
public record Said(String text, @Nullable String language) {

    public static Said of(LocalizedText text, Language language) {
        String shown = text.shownIn(language.tag(), Language.EN.tag());
        return new Said(
                text.texts().getOrDefault(shown, text.originalText()), text.isIn(language.tag()) ? null : shown);
    }

    /** What is there in one language only. */
    public static Said in(String tag, String text, Language language) {
        return new Said(text, tag.equals(language.tag()) ? null : tag);
    }

    /** What the service says itself. */
    public static Said here(String text) {
        return new Said(text, null);
    }
}
