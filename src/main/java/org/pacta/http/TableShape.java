package org.pacta.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How what a method answers is a table: which record is a row, and what comes before its properties.
 *
 * @param answer the record that is answered
 * @param row the record of a row
 * @param rows the property of the answer that has the rows
 * @param first the properties that come before all others
 * @param groups the property of the answer that names what the rows are grouped by
 */
record TableShape(
        Class<? extends Record> answer, Class<? extends Record> row, String rows, List<String> first, String groups) {

    /** Of each method that was asked for: each request asks. */
    private static final Map<Method, Optional<TableShape>> SHAPES = new ConcurrentHashMap<>();

    /** Empty if what it answers is no table. */
    static Optional<TableShape> of(Method method) {
        return SHAPES.computeIfAbsent(method, TableShape::found);
    }

    private static Optional<TableShape> found(Method method) {
        if (method.getGenericReturnType() instanceof ParameterizedType page && page.getRawType() == Page.class) {
            return Optional.of(
                    new TableShape(Page.class, record(page.getActualTypeArguments()[0]), "items", List.of(), ""));
        }
        RollUp rollUp = method.getReturnType().getAnnotation(RollUp.class);
        if (rollUp == null) {
            return Optional.empty();
        }
        Class<? extends Record> answer = method.getReturnType().asSubclass(Record.class);
        return Arrays.stream(answer.getRecordComponents())
                .filter(component -> component.getName().equals(rollUp.rows()))
                .map(RecordComponent::getGenericType)
                .map(type -> new TableShape(
                        answer,
                        record(((ParameterizedType) type).getActualTypeArguments()[0]),
                        rollUp.rows(),
                        List.of(rollUp.first()),
                        rollUp.groups()))
                .findFirst();
    }

    private static Class<? extends Record> record(Type type) {
        return ((Class<?>) type).asSubclass(Record.class);
    }

    /**
     * The columns that it has in this answer.
     *
     * @param chosen the properties of a row that were asked for; all if it is empty
     */
    Columns columns(JsonNode answered, Set<String> chosen) {
        List<String> grouped = new ArrayList<>();
        answered.path(groups).forEach(group -> grouped.add(group.asText()));
        Columns own = Columns.of(grouped, row);
        Columns all = first.isEmpty() ? own : Columns.of(grouped, row, answer);
        Set<String> inOrder = new LinkedHashSet<>();
        first.forEach(property -> all.names().stream()
                .filter(name -> name.equals(property) || name.startsWith(property + "."))
                .forEach(inOrder::add));
        own.all().stream()
                .filter(column ->
                        chosen.isEmpty() || chosen.contains(column.path().get(0)))
                .forEach(column -> inOrder.add(column.name()));
        return all.only(inOrder);
    }

    /** A row with what holds for all, and of its own only what was chosen. */
    ObjectNode whole(JsonNode answered, ObjectNode row, Set<String> chosen) {
        ObjectNode whole = row.objectNode();
        first.forEach(property -> whole.set(property, row.has(property) ? row.get(property) : answered.path(property)));
        whole.setAll(TableAnswer.retain(row, chosen));
        return whole;
    }
}
