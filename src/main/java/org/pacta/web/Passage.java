package org.pacta.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in its statement a commitment is promised.
 *
 * @param number of the paragraph
 * @param page of the statement, at the paragraph
 * @param texts the paragraph as it was adopted, then in other languages that are of use
 * @param corrected whether it has been corrected since the words were quoted, and is shown as it read then
 */
record Passage(String number, String page, @Nullable Said heading, List<Text> texts, boolean corrected) {

    /**
     * The paragraph in a language.
     *
     * @param language where that is not the page's
     * @param original whether it is the text that was adopted
     * @param before what stands before the words that are quoted; all of it if none are quoted in this language
     * @param quoted the very words; empty if none are quoted in this language
     * @param after what stands after them
     */
    record Text(@Nullable String language, boolean original, String before, String quoted, String after) {}
}
