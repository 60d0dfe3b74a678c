package org.pacta.scoreboard;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of a roll-up: their order, and what their values are called. */
final class Groups {

    /** By the first dimension, then the second, what has no value last. */
    static final Comparator<List<@Nullable String>> ORDER = (a, b) -> {
        Comparator<@Nullable String> value = Comparator.nullsLast(Comparator.naturalOrder());
        for (int i = 0; i < a.size(); i++) {
            int order = value.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private Groups() {}

    /** The values by what they are called; slugs and kinds are texts, years are numbers. */
    static Map<Dimension, @Nullable Object> named(List<Dimension> dimensions, List<@Nullable String> values) {
        Map<Dimension, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            String value = values.get(i);
            boolean number = dimensions.get(i) == Dimension.YEAR_DUE && value != null;
            named.put(dimensions.get(i), number ? Integer.valueOf(value) : value);
        }
        return named;
    }
}
