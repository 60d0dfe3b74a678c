package org.pacta.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing by which a list can be sorted.
 *
 * @param name what the client calls it: the property's name in JSON
 * @param expression what the database calls it, in HQL
 * @param type what a cursor's text has to be read as
 * @param descending whether the greatest comes first; what has no value comes last either way
 */
record SortKey(String name, String expression, Class<?> type, boolean descending) {

    SortKey down() {
        return new SortKey(name, expression, type, true);
    }

    /** The value that a cursor holds as text; throws if it cannot be one. */
    Object read(String text) {
        if (type == String.class) {
            return text;
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Integer.class || type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("Not a value of " + type);
    }
}
