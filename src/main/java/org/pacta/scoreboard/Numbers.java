package org.pacta.scoreboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers, from 0 on, that stand for texts such as slugs: each text is there once. */
final class Numbers {

    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The number of a text, which has one from now on; {@link #NONE} of no text. */
    int of(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        Integer number = numbers.putIfAbsent(text, texts.size());
        if (number != null) {
            return number;
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** {@link #NONE} if it has none. */
    int find(String text) {
        return numbers.getOrDefault(text, NONE);
    }

    /** The text that a number stands for. */
    String name(int number) {
        return texts.get(number);
    }

    /** Null for {@link #NONE}. */
    @Nullable
    String text(int number) {
        return number == NONE ? null : texts.get(number);
    }

    int size() {
        return texts.size();
    }
}
