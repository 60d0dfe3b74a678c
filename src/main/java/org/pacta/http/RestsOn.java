package org.pacta.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.SelectionQuery;
import org.pacta.access.Access;
import org.pacta.access.Role;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.model.Fault;
import org.pacta.model.Text;

/**
 * Refuses to delete what other rows rest on, and says which they are. What refers to what is read from the foreign keys
 * of the database itself, so that a new table cannot be forgotten here; those that cascade are parts, and go along.
 */
@ApplicationScoped
public class RestsOn {

    private static final int SAMPLES = 3;

    /** What accounts are granted is for admins only. */
    private static final String GRANTS = "access_grant";

    /** Both databases have the standard's information schema, in the case of letters that is their habit. */
    private static final String REFERENCES =
            """
            select fk.constraint_name, lower(fk.table_name), lower(fk.column_name), lower(pk.column_name),
                   fk.ordinal_position
            from information_schema.referential_constraints rc
            join information_schema.key_column_usage fk
              on fk.constraint_schema = rc.constraint_schema and fk.constraint_name = rc.constraint_name
            join information_schema.key_column_usage pk
              on pk.constraint_schema = rc.unique_constraint_schema
             and pk.constraint_name = rc.unique_constraint_name
             and pk.ordinal_position = fk.position_in_unique_constraint
            where lower(pk.table_name) = :table
              and rc.delete_rule <> 'CASCADE'
            order by 2, 5, 3
            """;

    private final Session session;
    private final Sight sight;
    private final Access access;

    @Inject
    RestsOn(Session session, Sight sight, Access access) {
        this.session = session;
        this.sight = sight;
        this.access = access;
    }

    /**
     * @param table the table of what is to be deleted, in lower case
     * @param column its primary key, one column
     * @throws ProblemException 409 that names what stands in the way
     */
    public void refuseIfAny(String table, String column, Object key) {
        refuseIfAny(table, Map.of(column, key));
    }

    /**
     * The same for what has a key of several columns.
     *
     * @param key the primary key: the values of its columns
     */
    public void refuseIfAny(String table, Map<String, Object> key) {
        List<Text> inTheWay = on(table, key);
        if (!inTheWay.isEmpty()) {
            throw new ProblemException(
                    ProblemType.IN_USE,
                    Text.of(
                            "'{0}' cannot be deleted: other things rest on it.",
                            key.values().stream().map(Object::toString).collect(Collectors.joining("/"))),
                    inTheWay.stream()
                            .map(detail -> new Fault(null, null, detail))
                            .toList());
        }
    }

    /** What rests on it, in words, for a person; empty if nothing does. */
    public List<Text> on(String table, Map<String, Object> key) {
        session.flush();
        List<Object[]> references = session.createNativeQuery(REFERENCES, Object[].class)
                .setParameter("table", table)
                .getResultList();
        Map<String, Reference> byConstraint = new LinkedHashMap<>();
        for (Object[] row : references) {
            byConstraint
                    .computeIfAbsent(row[0].toString(), name -> new Reference(row[1].toString()))
                    .columns
                    .put(row[2].toString(), row[3].toString());
        }
        return byConstraint.values().stream()
                .filter(reference -> key.keySet().containsAll(reference.columns.values()))
                .flatMap(reference -> describe(reference, key).stream())
                .distinct()
                .toList();
    }

    private Optional<Text> describe(Reference reference, Map<String, Object> key) {
        String where = " from " + reference.table + " where "
                + reference.columns.keySet().stream()
                        .map(column -> column + " = :" + column)
                        .collect(Collectors.joining(" and "));
        NativeQuery<Long> counting = session.createNativeQuery("select count(*)" + where, Long.class);
        NativeQuery<String> sampling = session.createNativeQuery(
                "select cast(" + namingColumn(reference) + " as varchar(200))" + where + " order by 1", String.class);
        reference.columns.forEach((column, referenced) -> {
            counting.setParameter(column, key.get(referenced));
            sampling.setParameter(column, key.get(referenced));
        });
        long count = counting.getSingleResult();
        if (count == 0) {
            return Optional.empty();
        }
        if (seen(reference, key) < count) {
            return Optional.of(Text.of("Something rests on it that you do not see."));
        }
        String samples = String.join(", ", sampling.setMaxResults(SAMPLES).getResultList());
        String by = String.join(" and ", reference.columns.keySet());
        String more = count > SAMPLES ? ", ..." : "";
        // The table's name in words is among the translations too.
        Text noun = new Text(reference.table.replace('_', ' '), List.of());
        return Optional.of(Text.of("{0} {1} by {2}: {3}{4}", count, noun, by.replace('_', ' '), samples, more));
    }

    /**
     * How many of the rows that refer the caller sees; none of those of which nothing says who sees them. A row that is a
     * part is seen with its whole.
     */
    private long seen(Reference reference, Map<String, Object> key) {
        if (reference.table.equals(GRANTS) && !access.caller().is(Role.ADMIN)) {
            return 0;
        }
        for (EntityType<?> type : session.getMetamodel().getEntities()) {
            Class<?> entity = type.getJavaType();
            if (table(entity).equals(reference.table)) {
                return seen(entity, "", "e", reference, key);
            }
            for (Field field : entity.getDeclaredFields()) {
                CollectionTable parts = field.getAnnotation(CollectionTable.class);
                if (parts != null && parts.name().equals(reference.table)) {
                    return seen(entity, " join e." + field.getName() + " part", "part", reference, key);
                }
            }
        }
        return 0;
    }

    private long seen(Class<?> entity, String join, String row, Reference reference, Map<String, Object> key) {
        Seen seen = sight.of(entity, "e");
        if (seen.isAll()) {
            return Long.MAX_VALUE;
        }
        SelectionQuery<Long> query = session.createSelectionQuery(
                "select count(*) from " + entity.getName() + " e" + join + " where "
                        + reference.columns.keySet().stream()
                                .map(column -> row + "." + attribute(column) + " = :" + column)
                                .collect(Collectors.joining(" and "))
                        + seen.and(),
                Long.class);
        reference.columns.forEach((column, referenced) -> query.setParameter(column, key.get(referenced)));
        return seen.in(query).getSingleResult();
    }

    private static String table(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        return table != null && !table.name().isEmpty()
                ? table.name()
                : entity.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String attribute(String column) {
        return Pattern.compile("_([a-z])").matcher(column).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    /**
     * What tells the rows that refer apart best: the last column of their key, as the first is the whole of which they are
     * parts, unless that is what they refer by.
     */
    private String namingColumn(Reference reference) {
        List<String> key = session.createNativeQuery(
                        """
                        select lower(k.column_name)
                        from information_schema.table_constraints c
                        join information_schema.key_column_usage k
                          on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
                        where c.constraint_type = 'PRIMARY KEY' and lower(c.table_name) = :table
                        order by k.ordinal_position desc
                        """,
                        String.class)
                .setParameter("table", reference.table)
                .getResultList();
        return key.stream()
                .filter(column -> !reference.columns.containsKey(column))
                .findFirst()
                .orElse(key.get(0));
    }

    /** A foreign key: the columns of the table that refers, each with the one it refers to. */
    private static final class Reference {

        private final String table;
        private final Map<String, String> columns = new LinkedHashMap<>();

        Reference(String table) {
            this.table = table;
        }
    }
}
