package org.pacta.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/**
 * What is searched for: whatever has all the words, in any order and in any of its texts, the last of them perhaps as the
 * beginning of a word, as one types. There are no operators; all that is not a letter or a digit only parts words.
 */
public final class SearchQuery {

    /** Characters. */
    public static final int LONGEST = 200;

    private final Set<String> whole;
    private final String beginning;

    private SearchQuery(Set<String> whole, String beginning) {
        this.whole = whole;
        this.beginning = beginning;
    }

    /** Null if there is no word in it. */
    public static @Nullable SearchQuery of(String text) {
        List<String> words = Words.searchedBy(text);
        if (words.isEmpty()) {
            return null;
        }
        int last = words.size() - 1;
        return new SearchQuery(new LinkedHashSet<>(words.subList(0, last)), words.get(last));
    }

    /** The words that have to be there as they are, in the bytes that are stored; may be none. */
    public List<byte[]> whole() {
        return whole.stream().map(SearchQuery::bytes).toList();
    }

    /** The least of all that begins as the last word does. */
    public byte[] from() {
        return bytes(beginning);
    }

    /** Greater than all that begins as the last word does, less than what does not and is greater. */
    public byte[] until() {
        byte[] bytes = bytes(beginning);
        byte[] end = Arrays.copyOf(bytes, bytes.length + 1);
        // No byte of UTF-8 is as great.
        end[bytes.length] = (byte) 0xFF;
        return end;
    }

    /** Whether it finds something that has these texts. */
    public boolean finds(Collection<? extends @Nullable LocalizedText> texts) {
        Set<String> words = Words.of(texts);
        return words.containsAll(whole) && words.stream().anyMatch(word -> word.startsWith(beginning));
    }

    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
