package org.pacta.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Refuses to delete what other rows rest on, and says which they are. What refers to what is read from the foreign keys
 * of the database itself, so that a new table cannot be forgotten here; those that cascade are parts, and go along.
 */
@ApplicationScoped
public class RestsOn {

    private static final int SAMPLES = 3;

    /** Both databases have the standard's information schema, in the case of letters that is their habit. */
    private static final String REFERENCES =
            """
            select lower(fk.table_name), lower(fk.column_name)
            from information_schema.referential_constraints rc
            join information_schema.key_column_usage fk
              on fk.constraint_schema = rc.constraint_schema and fk.constraint_name = rc.constraint_name
            join information_schema.key_column_usage pk
              on pk.constraint_schema = rc.unique_constraint_schema
             and pk.constraint_name = rc.unique_constraint_name
             and pk.ordinal_position = fk.position_in_unique_constraint
            where lower(pk.table_name) = :table and lower(pk.column_name) = :column
              and rc.delete_rule <> 'CASCADE'
            order by 1, 2
            """;

    private final Session session;

    @Inject
    RestsOn(Session session) {
        this.session = session;
    }

    /**
     * @param table the table of what is to be deleted, in lower case
     * @param column its primary key, one column
     * @throws ProblemException 409 that names what stands in the way
     */
    public void refuseIfAny(String table, String column, Object key) {
        session.flush();
        List<Problem.Error> inTheWay = new ArrayList<>();
        List<Object[]> references = session.createNativeQuery(REFERENCES, Object[].class)
                .setParameter("table", table)
                .setParameter("column", column)
                .getResultList();
        for (Object[] reference : references) {
            String from = reference[0].toString();
            String by = reference[1].toString();
            long count = session.createNativeQuery(
                            "select count(*) from " + from + " where " + by + " = :key", Long.class)
                    .setParameter("key", key)
                    .getSingleResult();
            if (count > 0) {
                inTheWay.add(new Problem.Error(null, null, describe(from, by, key, count)));
            }
        }
        if (!inTheWay.isEmpty()) {
            throw new ProblemException(
                    ProblemType.IN_USE, "'" + key + "' cannot be deleted: other things rest on it.", inTheWay);
        }
    }

    private String describe(String table, String column, Object key, long count) {
        String keyColumn = session.createNativeQuery(
                        """
                        select lower(k.column_name)
                        from information_schema.table_constraints c
                        join information_schema.key_column_usage k
                          on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
                        where c.constraint_type = 'PRIMARY KEY' and lower(c.table_name) = :table
                        order by k.ordinal_position desc
                        """,
                        String.class)
                .setParameter("table", table)
                .setMaxResults(1)
                .getSingleResult();
        String samples = session
                .createNativeQuery(
                        "select cast(" + keyColumn + " as varchar(200)) from " + table + " where " + column
                                + " = :key order by 1",
                        String.class)
                .setParameter("key", key)
                .setMaxResults(SAMPLES)
                .getResultList()
                .stream()
                .collect(Collectors.joining(", "));
        String noun = table.replace('_', ' ');
        String more = count > SAMPLES ? ", ..." : "";
        return String.format(Locale.ROOT, "%d %s by %s: %s%s", count, noun, column.replace('_', ' '), samples, more);
    }
}
