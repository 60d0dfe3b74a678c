package org.pacta.http;

import java.util.List;
import java.util.function.Consumer;

/**
 * All rows of a list, however many there are: to be walked through once, a portion at a time, so that no more than one
 * portion is in memory.
 */
@FunctionalInterface
public interface Rows<T> {

    /** How many rows a portion has, unless much belongs to each. */
    int PORTION = 2_000;

    void walk(Consumer<? super List<T>> portions);

    /** Rows that are in memory anyway. */
    static <T> Rows<T> of(List<T> all) {
        return portions -> {
            for (int from = 0; from < all.size(); from += PORTION) {
                portions.accept(all.subList(from, Math.min(from + PORTION, all.size())));
            }
        };
    }
}
