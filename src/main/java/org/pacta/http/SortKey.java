package org.pacta.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.model.PlainText;

/**
 * One thing by which a list can be sorted.
 *
 * @param name what the client calls it: the property's name in JSON
 * @param expression what the database calls it, in HQL or SQL
 * @param type what a cursor's text has to be read as
 * @param descending whether the greatest comes first; what has no value comes last either way
 * @param nullable whether there may be none; a database goes by its index where there always is one
 */
record SortKey(String name, String expression, Class<?> type, boolean descending, boolean nullable) {

    /** As we write them, and no exponents: a database would write {@code 1e999999999} out. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

    /**
     * The order that a client asks for, with what tells two rows apart at its end.
     *
     * @param sort names with commas between them, a hyphen before one that goes down
     * @param known what can be sorted by, by name
     * @param key names of what together tells two rows apart
     */
    static List<SortKey> order(@Nullable String sort, Map<String, SortKey> known, List<String> key) {
        Map<String, SortKey> order = new LinkedHashMap<>();
        if (sort != null && !sort.isEmpty()) {
            for (String part : sort.split(",", -1)) {
                boolean descending = part.startsWith("-");
                SortKey asked = known.get(descending ? part.substring(1) : part);
                if (asked == null) {
                    throw ProblemException.parameter(
                            "sort",
                            "'{0}' is not a sort key here. Known: {1}.",
                            part,
                            String.join(", ", known.keySet()));
                }
                order.putIfAbsent(asked.name(), descending ? asked.down() : asked);
            }
        }
        for (String name : key) {
            SortKey last = known.get(name);
            if (last != null) {
                order.putIfAbsent(name, last);
            }
        }
        return List.copyOf(order.values());
    }

    /** What a cursor calls an order, so that one of another order is recognised. */
    static String nameOf(List<SortKey> order) {
        return order.stream().map(k -> (k.descending() ? "-" : "") + k.name()).collect(Collectors.joining(","));
    }

    /** As it stands behind {@code order by}: what has no value comes last, whichever way the key goes. */
    String inOrder() {
        return expression + (descending ? " desc" : " asc") + (nullable ? " nulls last" : "");
    }

    /**
     * The rows after the given one: those greater in the first key, or equal in it and greater in the second, and so
     * on. What has no value comes last, whichever way the key goes.
     */
    static String after(List<SortKey> order, List<@Nullable Object> row, Map<String, Object> parameters) {
        List<String> ways = new ArrayList<>();
        List<String> equalSoFar = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String expression = order.get(i).expression();
            Object value = row.get(i);
            String name = "c" + i;
            if (value == null) {
                equalSoFar.add(expression + " is null");
                continue;
            }
            parameters.put(name, value);
            List<String> way = new ArrayList<>(equalSoFar);
            way.add(order.get(i).beyond("", name));
            ways.add(String.join(" and ", way));
            equalSoFar.add(expression + " = :" + name);
        }
        // Unreachable for a cursor we gave, as keys have values; a forged one ends the list.
        if (ways.isEmpty()) {
            return "1 = 0";
        }
        String after = "(" + String.join(" or ", ways) + ")";
        // Says nothing new, and is what a database can look up in an index.
        return ways.size() > 1 && row.get(0) != null ? order.get(0).beyond("=", "c0") + " and " + after : after;
    }

    private String beyond(String orEqual, String parameter) {
        String beyond = expression + (descending ? " <" : " >") + orEqual + " :" + parameter;
        return nullable ? "(" + beyond + " or " + expression + " is null)" : beyond;
    }

    private SortKey down() {
        return new SortKey(name, expression, type, true, nullable);
    }

    /** The value that a cursor holds as text; throws if it cannot be one, or none that a database could compare with. */
    Object read(String text) {
        if (type == String.class && PlainText.isStorable(text)) {
            return text;
        }
        if (type == LocalDate.class) {
            return Dates.parse(text);
        }
        if (type == Instant.class) {
            return Dates.instant(text);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Integer.class || type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == BigDecimal.class && DECIMAL.matcher(text).matches()) {
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
