package org.pacta.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.hibernate.query.CommonQueryContract;

/**
 * That something is one of some values, as a condition of a query: with a parameter for each of them. Hibernate keeps what it
 * has made of such a query; one that has a list for its parameter it translates anew each time, which takes longer than the
 * database does to answer. There are as many parameters as the next power of two, so that few queries differ.
 *
 * @param name what the parameters are called, before their numbers
 * @param values at least one
 */
public record Among(String name, List<?> values) {

    public Among {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing is among no values");
        }
    }

    public static Among of(String name, Collection<?> values) {
        return new Among(name, List.copyOf(values));
    }

    /** As in {@code a.party in (:parties0, :parties1)}; a parameter that is alone between brackets is taken for a list. */
    public String condition(String what) {
        if (size() == 1) {
            return what + " = :" + name + "0";
        }
        StringJoiner parameters = new StringJoiner(", :" + name, what + " in (:" + name, ")");
        for (int i = 0; i < size(); i++) {
            parameters.add(String.valueOf(i));
        }
        return parameters.toString();
    }

    /** What the parameters are: the last value stands for those that are too many. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            parameters.put(name + i, values.get(Math.min(i, values.size() - 1)));
        }
        return parameters;
    }

    /** Gives a query what {@link #condition} speaks of. */
    public <Q extends CommonQueryContract> Q in(Q query) {
        parameters().forEach(query::setParameter);
        return query;
    }

    private int size() {
        int highest = Integer.highestOneBit(values.size());
        return highest == values.size() ? highest : highest * 2;
    }
}
