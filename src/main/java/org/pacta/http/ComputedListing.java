package org.pacta.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list whose rows are computed and not stored, to be sorted and paged through as a {@link Listing} is: by key, with
 * the same parameters and the same cursors.
 */
public final class ComputedListing<E> {

    private final List<E> rows;
    private final Map<String, SortKey> sortable = new LinkedHashMap<>();
    private final Map<String, Function<E, ? extends @Nullable Object>> values = new LinkedHashMap<>();
    private final List<String> key = new ArrayList<>();

    private ComputedListing(List<E> rows) {
        this.rows = rows;
    }

    public static <E> ComputedListing<E> of(List<E> rows) {
        return new ComputedListing<>(rows);
    }

    /** A property by which the client may sort. */
    public <V extends Comparable<? super V>> ComputedListing<E> sortable(
            String name, Class<V> type, Function<E, @Nullable V> value) {
        sortable.put(name, new SortKey(name, name, type, false, true));
        values.put(name, value);
        return this;
    }

    /** A property that, with the others named so, tells two rows apart; the list goes by them by default, in this order. */
    public <V extends Comparable<? super V>> ComputedListing<E> key(
            String name, Class<V> type, Function<E, @Nullable V> value) {
        key.add(name);
        return sortable(name, type, value);
    }

    /** The page that is asked for. */
    public Page<E> page(Paging paging) {
        List<SortKey> order = SortKey.order(paging.sort, sortable, key);
        String orderName = SortKey.nameOf(order);
        int size = paging.size();
        List<E> sorted = rows.stream()
                .sorted((a, b) -> compare(order, valuesOf(a, order), valuesOf(b, order)))
                .toList();
        List<E> rest = sorted;
        if (paging.cursor != null && !paging.cursor.isEmpty()) {
            List<@Nullable Object> last = Cursor.read(paging.cursor, orderName, order);
            rest = sorted.stream()
                    .filter(row -> compare(order, valuesOf(row, order), last) > 0)
                    .toList();
        }
        @Nullable Long total = paging.countsAll() ? (long) rows.size() : null;
        Rows<E> all = Rows.of(rest.subList(0, (int) Math.min(paging.rows(), rest.size())));
        if (rest.size() <= size) {
            return new Page<>(rest, "", "", total, all);
        }
        List<E> shown = rest.subList(0, size);
        String cursor = Cursor.write(orderName, valuesOf(shown.get(size - 1), order));
        return new Page<>(shown, paging.next(cursor), cursor, total, all);
    }

    private List<@Nullable Object> valuesOf(E row, List<SortKey> order) {
        List<@Nullable Object> of = new ArrayList<>();
        for (SortKey sorted : order) {
            Function<E, ? extends @Nullable Object> value = values.get(sorted.name());
            of.add(value == null ? null : value.apply(row));
        }
        return of;
    }

    /** What has no value comes last, whichever way the key goes. */
    @SuppressWarnings("unchecked")
    private static int compare(List<SortKey> order, List<@Nullable Object> a, List<@Nullable Object> b) {
        for (int i = 0; i < order.size(); i++) {
            Comparator<Comparable<Object>> way =
                    order.get(i).descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            int compared =
                    Comparator.nullsLast(way).compare((Comparable<Object>) a.get(i), (Comparable<Object>) b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
