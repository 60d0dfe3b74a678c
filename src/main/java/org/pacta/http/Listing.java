package org.pacta.http;

import jakarta.persistence.Tuple;
import jakarta.persistence.metamodel.Attribute;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.search.SearchQuery;
import org.pacta.search.Searched;

/**
 * A list that clients filter, sort and page through: the one way in which every list of the service is made.
 *
 * <p>Pages go by key, not by offset: a page starts after the last row of the one before, so that it costs the same at
 * the end as at the beginning, and no row is skipped or shown twice while others are written. The key, unique in the
 * list, is always the last thing sorted by.
 */
public final class Listing<E> {

    private static final String ROW = "e";

    private final Session session;
    private final Class<E> entity;
    private final String from;
    private final Map<String, SortKey> sortable = new LinkedHashMap<>();
    private final List<String> key;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private Listing(Session session, Class<E> entity, List<String> key) {
        this.session = session;
        this.entity = entity;
        this.from = " from " + entity.getName() + " " + ROW;
        this.key = key;
        key.forEach(attribute -> sortableAs(attribute, attribute));
        only(Sight.here().of(entity, ROW));
    }

    /**
     * @param key the attributes that together tell two rows apart, in the order in which the list goes by default
     */
    public static <E> Listing<E> of(Session session, Class<E> entity, String... key) {
        return new Listing<>(session, entity, List.of(key));
    }

    /** Attributes, named as in JSON, by which the client may sort. */
    public Listing<E> sortable(String... attributes) {
        for (String attribute : attributes) {
            sortableAs(attribute, attribute);
        }
        return this;
    }

    /** An attribute by which the client may sort, named otherwise in JSON than in the entity. */
    public Listing<E> sortableAs(String name, String attribute) {
        Attribute<?, ?> sorted = session.getMetamodel().entity(entity).getAttribute(attribute);
        sortable.put(name, new SortKey(name, ROW + "." + attribute, sorted.getJavaType(), false, isNullable(sorted)));
        return this;
    }

    /** As the entity says it of its field. */
    private static boolean isNullable(Attribute<?, ?> attribute) {
        return !(attribute.getJavaMember() instanceof Field field)
                || field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Only rows that are seen, called {@code e}. What is not for everybody is left out of every list without that. */
    public Listing<E> only(Seen seen) {
        if (!seen.isAll()) {
            conditions.add(seen.condition());
            parameters.putAll(seen.parameters());
        }
        return this;
    }

    /** Rows whose attribute is any of the values; all rows if there are none. */
    public Listing<E> anyOf(String attribute, @Nullable Collection<?> values) {
        return where(ROW + "." + attribute + " in (:?)", values);
    }

    /** Rows whose attribute is the value; all rows if it is null. */
    public Listing<E> equal(String attribute, @Nullable Object value) {
        return where(ROW + "." + attribute + " = :?", value);
    }

    public Listing<E> atLeast(String attribute, @Nullable Object value) {
        return where(ROW + "." + attribute + " >= :?", value);
    }

    public Listing<E> atMost(String attribute, @Nullable Object value) {
        return where(ROW + "." + attribute + " <= :?", value);
    }

    /**
     * Rows for which a condition in HQL holds; all rows if there is no value, or none in a collection of them.
     *
     * @param condition speaks of the row as {@code e} and of the value as {@code :?}
     */
    public Listing<E> where(String condition, @Nullable Object value) {
        boolean none = value == null || value instanceof Collection<?> values && values.isEmpty();
        if (!none) {
            String name = "p" + parameters.size();
            conditions.add(condition.replace(":?", ":" + name));
            parameters.put(name, value);
        }
        return this;
    }

    /**
     * Rows that are found by their words; all rows if nothing is searched for.
     *
     * @param attributes what {@link Searched#searchKey} consists of
     */
    public Listing<E> matching(@Nullable SearchQuery query, String... attributes) {
        if (query == null) {
            return this;
        }
        String key = Arrays.stream(attributes).map(this::text).collect(Collectors.joining(" || '/' || "));
        String having =
                "select w.itemKey from SearchWord w where w.kind = '" + entity.getSimpleName() + "' and w.word ";
        // Not with "or": H2 would go through all words.
        conditions.add(
                key + " in (" + having + ">= :wordFrom and w.word < :wordUntil union all " + having + "= :wordLast)");
        parameters.put("wordFrom", query.from());
        parameters.put("wordUntil", query.until());
        parameters.put("wordLast", query.last());
        List<byte[]> whole = query.whole();
        return where(
                key + " in (" + having + "in (:?) group by w.itemKey having count(*) = " + whole.size() + ")", whole);
    }

    private String text(String attribute) {
        Class<?> type =
                session.getMetamodel().entity(entity).getAttribute(attribute).getJavaType();
        return type == String.class ? ROW + "." + attribute : "cast(" + ROW + "." + attribute + " as String)";
    }

    /** The page that is asked for. */
    public Page<E> page(Paging paging) {
        List<SortKey> order = SortKey.order(paging.sort, sortable, key);
        String orderName = entity.getSimpleName() + " by " + SortKey.nameOf(order);
        int size = paging.size();
        @Nullable Long total = paging.countsAll() ? count() : null;
        List<@Nullable Object> start = paging.cursor == null || paging.cursor.isEmpty()
                ? List.of()
                : Cursor.read(paging.cursor, orderName, order);

        List<Tuple> found = find(order, start, size + 1);
        boolean more = found.size() > size;
        List<Tuple> shown = more ? found.subList(0, size) : found;
        String cursor = more ? Cursor.write(orderName, place(shown)) : "";
        return new Page<>(
                items(shown),
                more ? paging.next(cursor) : "",
                cursor,
                total,
                portions -> Snapshot.read(session, () -> walk(order, start, paging, portions)));
    }

    /** Page after page, so that what belongs to entities is looked up for many of them at once. */
    private void walk(
            List<SortKey> order, List<@Nullable Object> start, Paging paging, Consumer<? super List<E>> portions) {
        List<@Nullable Object> after = start;
        long left = paging.rows();
        int size = paging.portion();
        List<Tuple> found;
        do {
            found = find(order, after, (int) Math.min(size, left));
            if (!found.isEmpty()) {
                portions.accept(items(found));
                after = place(found);
            }
            left -= found.size();
            session.clear();
        } while (found.size() == size && left > 0);
    }

    /** @param after the values of the last row before; empty to begin with the first */
    private List<Tuple> find(List<SortKey> order, List<@Nullable Object> after, int most) {
        List<String> where = new ArrayList<>(conditions);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        if (!after.isEmpty()) {
            where.add(SortKey.after(order, after, values));
        }
        String columns = order.stream().map(SortKey::expression).collect(Collectors.joining(", "));
        String sorted = order.stream().map(SortKey::inOrder).collect(Collectors.joining(", "));
        Query<Tuple> query = session.createQuery(
                "select " + ROW + ", " + columns + from + conjunction(where) + " order by " + sorted, Tuple.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    private List<E> items(List<Tuple> rows) {
        return rows.stream().map(row -> row.get(0, entity)).toList();
    }

    /** The values of the last row by which the list is sorted. */
    private static List<@Nullable Object> place(List<Tuple> rows) {
        Object[] last = rows.get(rows.size() - 1).toArray();
        return Arrays.asList(last).subList(1, last.length);
    }

    private long count() {
        Query<Long> query = session.createQuery("select count(*)" + from + conjunction(conditions), Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static String conjunction(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
