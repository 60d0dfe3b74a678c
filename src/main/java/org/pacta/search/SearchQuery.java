package org.pacta.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Words.Word last;

    private SearchQuery(Set<String> whole, Words.Word last) {
        this.whole = whole;
        this.last = last;
    }

    /** Null if there is no word in it. */
    public static @Nullable SearchQuery of(String text) {
        List<Words.Word> words = Words.searchedBy(text);
        if (words.isEmpty()) {
            return null;
        }
        int last = words.size() - 1;
        Set<String> whole = words.subList(0, last).stream()
                .map(Words.Word::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new SearchQuery(whole, words.get(last));
    }

    /** The words that have to be there in any of their forms, in the bytes that are stored; may be none. */
    public List<byte[]> whole() {
        return whole.stream().map(SearchQuery::bytes).toList();
    }

    /** The last word, if it was typed to its end: that or what begins as it does has to be there. */
    public byte[] last() {
        return bytes(last.stem());
    }

    /** The least of all that begins as the last word does. */
    public byte[] from() {
        return bytes(last.written());
    }

    /** Greater than all that begins as the last word does, less than what does not and is greater. */
    public byte[] until() {
        byte[] bytes = bytes(last.written());
        byte[] end = Arrays.copyOf(bytes, bytes.length + 1);
        // No byte of UTF-8 is as great.
        end[bytes.length] = (byte) 0xFF;
        return end;
    }

    /** Whether it finds something that has these texts. */
    public boolean finds(Collection<? extends @Nullable LocalizedText> texts) {
        Set<String> words = Words.of(texts);
        return words.containsAll(whole)
                && words.stream().anyMatch(word -> word.equals(last.stem()) || word.startsWith(last.written()));
    }

    static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
