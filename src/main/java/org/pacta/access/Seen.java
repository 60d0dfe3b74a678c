package org.pacta.access;

import java.util.Map;
import org.hibernate.query.CommonQueryContract;

/**
 * Which rows somebody sees.
 *
 * @param condition in HQL; empty if it is all of them
 * @param parameters of the condition
 */
public record Seen(String condition, Map<String, Object> parameters) {

    /** All of them. */
    public static final Seen ALL = new Seen("", Map.of());

    public boolean isAll() {
        return condition.isEmpty();
    }

    /** To be put after a condition that is there already. */
    public String and() {
        return isAll() ? "" : " and " + condition;
    }

    /** Gives a query what {@link #condition} speaks of. */
    public <Q extends CommonQueryContract> Q in(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
