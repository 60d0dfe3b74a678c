package org.pacta.http;

import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * A list whose rows a query in SQL yields, to be sorted and paged through as a {@link Listing} is: by key, in the
 * database, with the same parameters and the same cursors. Texts go by their bytes, as they do in Java, and not by the
 * language for which the database happens to have been made.
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
    private final Map<String, String> columnOf = new LinkedHashMap<>();
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
        String bytes = type == String.class && isPostgresql() ? " collate \"C\"" : "";
        sortable.put(property, new SortKey(property, ROW + "." + column + bytes, type, false, nullable));
        columnOf.put(property, column);
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
        Asked asked = asked(paging);
        int size = paging.size();
        @Nullable Long total = paging.countsAll() ? count() : null;
        List<Tuple> found = query(asked.inOrder + first(size + 1), asked.values).getResultList();
        Rows<Tuple> all = all(asked, paging);
        if (found.size() <= size) {
            return new Page<>(found, "", "", total, all);
        }
        List<Tuple> shown = found.subList(0, size);
        List<@Nullable Object> last = new ArrayList<>();
        for (SortKey sortKey : asked.order) {
            last.add(shown.get(size - 1).get(columnOf.get(sortKey.name())));
        }
        String cursor = Cursor.write(asked.orderName, last);
        return new Page<>(shown, paging.next(cursor), cursor, total, all);
    }

    /**
     * The page that is asked for, where it is known already of which rows it is made: by a {@link ComputedListing} of this
     * name, sortable by the same.
     *
     * @param known the first key of each of its rows
     * @param these the same list without other rows; not asked for if there are none
     * @return empty if some are not there any more
     */
    public Optional<Page<Tuple>> page(Paging paging, Page<String> known, NativeListing these) {
        String column = columnOf.get(key.get(0));
        Map<String, Tuple> rows = new HashMap<>();
        if (!known.items().isEmpty()) {
            these.all().forEach(row -> rows.put(row.get(column, String.class), row));
        }
        if (!rows.keySet().containsAll(known.items())) {
            return Optional.empty();
        }
        List<Tuple> shown = known.items().stream().map(rows::get).toList();
        return Optional.of(
                new Page<>(shown, known.next(), known.nextCursor(), known.total(), all(asked(paging), paging)));
    }

    /**
     * What a client asks for.
     *
     * @param inOrder what comes after the select: from where on, and in which order
     * @param values of all parameters
     */
    private record Asked(List<SortKey> order, String orderName, String inOrder, Map<String, Object> values) {}

    private Asked asked(Paging paging) {
        List<SortKey> order = SortKey.order(paging.sortOr(defaultSort), sortable, key);
        String orderName = name + " by " + SortKey.nameOf(order);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        String after = paging.cursor == null || paging.cursor.isEmpty()
                ? ""
                : " where " + SortKey.after(order, Cursor.read(paging.cursor, orderName, order), values);
        String inOrder =
                after + " order by " + order.stream().map(SortKey::inOrder).collect(Collectors.joining(", "));
        return new Asked(order, orderName, inOrder, values);
    }

    private Rows<Tuple> all(Asked asked, Paging paging) {
        return portions -> Snapshot.read(session, () -> walk(asked.inOrder, asked.values, paging, portions));
    }

    /** By one query: what these lists show is computed of all rows, and would be anew for each page. */
    private void walk(
            String inOrder, Map<String, Object> values, Paging paging, Consumer<? super List<Tuple>> portions) {
        String first = paging.limit == null ? "" : first(paging.limit);
        int size = paging.portion();
        List<Tuple> portion = new ArrayList<>(size);
        try (Stream<Tuple> rows =
                query(inOrder + first, values).setFetchSize(size).getResultStream()) {
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

    private boolean isPostgresql() {
        return session.getSessionFactory()
                        .unwrap(SessionFactoryImplementor.class)
                        .getJdbcServices()
                        .getDialect()
                instanceof PostgreSQLDialect;
    }

    private long count() {
        NativeQuery<Long> query = session.createNativeQuery(
                        head + " select count(*) as total from (" + rows + ") " + ROW, Long.class)
                .addScalar("total", Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
