package org.pacta.http;

import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * A list whose rows a query in SQL yields, to be sorted and paged through as a {@link Listing} is: by key, in the
 * database, with the same parameters and the same cursors.
 */
public final class NativeListing {

    private static final String ROW = "listed";

    private final Session session;
    private final String name;
    private final String head;
    private final String rows;
    private final Map<String, Object> parameters;
    private final Map<String, Class<?>> columns = new LinkedHashMap<>();
    private final Map<String, SortKey> sortable = new LinkedHashMap<>();
    private final List<String> key = new ArrayList<>();
    private @Nullable String defaultSort;

    private NativeListing(Session session, String name, String head, String rows, Map<String, Object> parameters) {
        this.session = session;
        this.name = name;
        this.head = head;
        this.rows = rows;
        this.parameters = new LinkedHashMap<>(parameters);
    }

    /**
     * @param name tells the cursors of this list from those of others
     * @param head what comes before the select, as {@code with}; may be empty
     * @param rows the select, its columns named
     * @param parameters of both; none is called c and a number
     */
    public static NativeListing of(
            Session session, String name, String head, String rows, Map<String, Object> parameters) {
        return new NativeListing(session, name, head, rows, parameters);
    }

    /** Columns of one type that are read. */
    public NativeListing columns(Class<?> type, String... names) {
        for (String column : names) {
            columns.put(column, type);
        }
        return this;
    }

    /** A column by which the client may sort, named otherwise in JSON. */
    public NativeListing sortable(String property, String column) {
        return sortable(property, column, true);
    }

    private NativeListing sortable(String property, String column, boolean nullable) {
        Class<?> type = columns.get(column);
        if (type == null) {
            throw new IllegalArgumentException("Not a column that is read: " + column);
        }
        sortable.put(property, new SortKey(property, ROW + "." + column, type, false, nullable));
        return this;
    }

    /** A column that, with the others named so, tells two rows apart. */
    public NativeListing key(String property, String column) {
        key.add(property);
        return sortable(property, column, false);
    }

    /** How the list goes if the client does not say: as {@code sort} is written. The key comes after that. */
    public NativeListing byDefault(String sort) {
        defaultSort = sort;
        return this;
    }

    /** All rows, in no particular order. */
    public List<Tuple> all() {
        return query("", parameters).getResultList();
    }

    /** The page that is asked for. */
    public Page<Tuple> page(Paging paging) {
        boolean asked = paging.sort != null && !paging.sort.isEmpty();
        List<SortKey> order = SortKey.order(asked ? paging.sort : defaultSort, sortable, key);
        String orderName = name + " by " + SortKey.nameOf(order);
        int size = paging.size();
        @Nullable Long total = paging.countsAll() ? count() : null;

        Map<String, Object> values = new LinkedHashMap<>(parameters);
        String after = paging.cursor == null || paging.cursor.isEmpty()
                ? ""
                : " where " + SortKey.after(order, Cursor.read(paging.cursor, orderName, order), values);
        String sorted =
                after + " order by " + order.stream().map(SortKey::inOrder).collect(Collectors.joining(", "));
        List<Tuple> found = query(sorted + first(size + 1), values).getResultList();
        Rows<Tuple> all = portions -> Snapshot.read(session, () -> walk(sorted, values, paging, portions));
        if (found.size() <= size) {
            return new Page<>(found, "", "", total, all);
        }
        List<Tuple> shown = found.subList(0, size);
        List<@Nullable Object> last = new ArrayList<>();
        for (SortKey sortKey : order) {
            last.add(shown.get(size - 1).get(sortKey.expression().substring(ROW.length() + 1)));
        }
        String cursor = Cursor.write(orderName, last);
        return new Page<>(shown, paging.next(cursor), cursor, total, all);
    }

    /** By one query: what these lists show is computed of all rows, and would be anew for each page. */
    private void walk(
            String sorted, Map<String, Object> values, Paging paging, Consumer<? super List<Tuple>> portions) {
        String first = paging.limit == null ? "" : first(paging.limit);
        int size = paging.portion();
        List<Tuple> portion = new ArrayList<>(size);
        try (Stream<Tuple> rows =
                query(sorted + first, values).setFetchSize(size).getResultStream()) {
            rows.forEach(row -> {
                portion.add(row);
                if (portion.size() == size) {
                    portions.accept(List.copyOf(portion));
                    portion.clear();
                    session.clear();
                }
            });
        }
        if (!portion.isEmpty()) {
            portions.accept(portion);
        }
    }

    private static String first(int rows) {
        return " fetch first " + rows + " rows only";
    }

    private NativeQuery<Tuple> query(String rest, Map<String, Object> values) {
        String selected = columns.keySet().stream().map(c -> ROW + "." + c).collect(Collectors.joining(", "));
        NativeQuery<Tuple> query = session.createNativeQuery(
                head + " select " + selected + " from (" + rows + ") " + ROW + rest, Tuple.class);
        columns.forEach(query::addScalar);
        values.forEach(query::setParameter);
        return query;
    }

    private long count() {
        NativeQuery<Long> query = session.createNativeQuery(
                        head + " select count(*) as total from (" + rows + ") " + ROW, Long.class)
                .addScalar("total", Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
