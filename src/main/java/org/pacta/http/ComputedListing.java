package org.pacta.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list whose rows are computed and not stored, to be sorted and paged through as a {@link Listing} is: by key, with
 * the same parameters and the same cursors.
 */
public final class ComputedListing<E> {

    /** What the names of its orders begin with: cursors hold them. */
    private final String orders;

    private final Source<E> rows;
    private final Map<String, SortKey> sortable = new LinkedHashMap<>();
    private final Map<String, Function<E, ? extends @Nullable Object>> values = new LinkedHashMap<>();
    private final List<String> key = new ArrayList<>();
    private @Nullable String defaultSort;

    private ComputedListing(String orders, Source<E> rows) {
        this.orders = orders;
        this.rows = rows;
    }

    /** What computes the rows, each time it is asked; there may be more than fit into memory. */
    public interface Source<E> {

        void each(Consumer<E> row);
    }

    public static <E> ComputedListing<E> of(List<E> rows) {
        return new ComputedListing<>("", rows::forEach);
    }

    /** @param name of a {@link NativeListing} whose cursors continue here, and those from here there */
    public static <E> ComputedListing<E> of(String name, Source<E> rows) {
        return new ComputedListing<>(name + " by ", rows);
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

    /** How the list goes if the client does not say: as {@code sort} is written. The key comes after that. */
    public ComputedListing<E> byDefault(String sort) {
        defaultSort = sort;
        return this;
    }

    /** The page that is asked for. */
    public Page<E> page(Paging paging) {
        List<SortKey> order = SortKey.order(paging.sortOr(defaultSort), sortable, key);
        String orderName = orders + SortKey.nameOf(order);
        int size = paging.size();
        @Nullable
        List<@Nullable Object> last =
                paging.cursor == null || paging.cursor.isEmpty() ? null : Cursor.read(paging.cursor, orderName, order);
        First<E> first = new First<>(order, last, size + 1);
        rows.each(row -> first.add(row, valuesOf(row, order)));
        List<Keyed<E>> found = first.inOrder();
        List<E> shown = found.stream().limit(size).map(Keyed::row).toList();
        @Nullable Long total = paging.countsAll() ? first.rows : null;
        Rows<E> all = portions -> Rows.of(all(order, last, paging.rows())).walk(portions);
        if (found.size() <= size) {
            return new Page<>(shown, "", "", total, all);
        }
        String cursor = Cursor.write(orderName, found.get(size - 1).values);
        return new Page<>(shown, paging.next(cursor), cursor, total, all);
    }

    private List<E> all(List<SortKey> order, @Nullable List<@Nullable Object> last, long most) {
        First<E> first = new First<>(order, last, most);
        rows.each(row -> first.add(row, valuesOf(row, order)));
        return first.inOrder().stream().map(Keyed::row).toList();
    }

    /** A row, and what it is sorted by. */
    private record Keyed<E>(E row, List<@Nullable Object> values) {}

    /** The first rows that come after some values. Only so many are kept at a time: there may be very many. */
    private static final class First<E> {

        private final List<SortKey> order;
        private final @Nullable List<@Nullable Object> last;
        private final long most;
        private final Comparator<Keyed<E>> inOrder;
        private final PriorityQueue<Keyed<E>> kept;

        /** How many rows there are, before the values too. */
        private long rows;

        First(List<SortKey> order, @Nullable List<@Nullable Object> last, long most) {
            this.order = order;
            this.last = last;
            this.most = most;
            inOrder = (a, b) -> compare(order, a.values, b.values);
            kept = new PriorityQueue<>(inOrder.reversed());
        }

        void add(E row, List<@Nullable Object> values) {
            rows++;
            Keyed<E> keyed = new Keyed<>(row, values);
            boolean isAfter = last == null || compare(order, values, last) > 0;
            if (isAfter && (kept.size() < most || inOrder.compare(keyed, kept.element()) < 0)) {
                kept.add(keyed);
                if (kept.size() > most) {
                    kept.remove();
                }
            }
        }

        List<Keyed<E>> inOrder() {
            return kept.stream().sorted(inOrder).toList();
        }
    }

    private List<@Nullable Object> valuesOf(E row, List<SortKey> order) {
        List<@Nullable Object> of = new ArrayList<>(order.size());
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
