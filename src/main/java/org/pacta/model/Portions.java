package org.pacta.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is too much for one statement, in portions that are not. */
public final class Portions {

    /** A list of so many parameters both databases still look up by an index, and plan quickly. */
    public static final int SIZE = 500;

    private Portions() {}

    /** All of them in their order, so many at a time; the last portion has what remains. */
    public static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += SIZE) {
            portions.add(list.subList(from, Math.min(from + SIZE, list.size())));
        }
        return portions;
    }
}
