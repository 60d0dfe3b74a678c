package org.pacta.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/**
 * The columns that a record has as a row of a table, made so that nothing is lost from its JSON to the cells and back: a
 * record within it gives columns with dots in their names, a {@link LocalizedText} its original and a column for each of
 * the languages that are most in use.
 */
public final class Columns {

    private static final Map<Class<?>, Column.Kind> KINDS = Map.ofEntries(
            Map.entry(String.class, Column.Kind.TEXT),
            Map.entry(UUID.class, Column.Kind.TEXT),
            Map.entry(int.class, Column.Kind.WHOLE_NUMBER),
            Map.entry(Integer.class, Column.Kind.WHOLE_NUMBER),
            Map.entry(long.class, Column.Kind.WHOLE_NUMBER),
            Map.entry(Long.class, Column.Kind.WHOLE_NUMBER),
            Map.entry(BigDecimal.class, Column.Kind.NUMBER),
            Map.entry(boolean.class, Column.Kind.BOOLEAN),
            Map.entry(Boolean.class, Column.Kind.BOOLEAN),
            Map.entry(LocalDate.class, Column.Kind.DATE),
            Map.entry(Instant.class, Column.Kind.INSTANT));

    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** Names, with dots, of what is null as a whole where all of its cells are empty. */
    private final Set<String> nullable = new HashSet<>();

    private final Set<String> texts = new HashSet<>();
    private final Collection<String> groups;

    private Columns(Collection<String> groups) {
        this.groups = groups;
    }

    /**
     * The columns of one record, and then those that others have besides: what is answered about a noun, and what can be
     * said of it.
     */
    @SafeVarargs
    public static Columns of(Class<? extends Record>... records) {
        return of(List.of(), records);
    }

    /** @param groups what is behind the component of a record that has its properties from a map */
    @SafeVarargs
    static Columns of(Collection<String> groups, Class<? extends Record>... records) {
        Columns all = new Columns(groups);
        for (Class<? extends Record> type : records) {
            all.addAll(type, all.properties());
        }
        return all;
    }

    public List<Column> all() {
        return List.copyOf(columns.values());
    }

    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    public @Nullable Column named(String name) {
        return columns.get(name);
    }

    /** Those of the names, in their order. */
    Columns only(Collection<String> names) {
        Columns fewer = new Columns(groups);
        fewer.nullable.addAll(nullable);
        fewer.texts.addAll(texts);
        for (String name : names) {
            Column column = columns.get(name);
            if (column != null) {
                fewer.columns.put(name, column);
            }
        }
        return fewer;
    }

    /** What an earlier record has is as it has it. */
    private void addAll(Class<? extends Record> type, Set<String> had) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!had.contains(component.getName())) {
                addAny(component, List.of(), false);
            }
        }
    }

    private Set<String> properties() {
        return columns.values().stream().map(column -> column.path().get(0)).collect(Collectors.toSet());
    }

    private void addAll(Class<?> type, List<String> path, boolean optional) {
        for (RecordComponent component : type.getRecordComponents()) {
            addAny(component, path, optional);
        }
    }

    private void addAny(RecordComponent component, List<String> path, boolean optional) {
        if (isAnyOf(component)) {
            groups.forEach(name -> add(name, Column.Kind.TEXT, with(path, name), true, optional));
        } else {
            add(component, with(path, component.getName()), optional);
        }
    }

    private void add(RecordComponent component, List<String> path, boolean withinOptional) {
        Class<?> type = component.getType();
        String name = String.join(".", path);
        boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean optional = withinOptional || component.getAccessor().isAnnotationPresent(JsonInclude.class);
        if (type == LocalizedText.class) {
            texts.add(name);
            add(name + ".original", Column.Kind.TEXT, with(path, "original"), true, optional);
            for (String language : Column.LANGUAGES) {
                add(name + ".texts." + language, Column.Kind.TEXT, with(with(path, "texts"), language), true, optional);
            }
            add(name + ".texts", Column.Kind.OTHER_TEXTS, with(path, "texts"), true, optional);
        } else if (type.isRecord() && Arrays.stream(type.getRecordComponents()).noneMatch(Columns::isAnyOf)) {
            if (isNullable) {
                nullable.add(name);
            }
            addAll(type, path, optional);
        } else {
            add(name, kind(component.getGenericType()), path, isNullable, optional);
        }
    }

    private void add(String name, Column.Kind kind, List<String> path, boolean isNullable, boolean optional) {
        columns.putIfAbsent(name, new Column(name, kind, path, isNullable, optional));
    }

    private static boolean isAnyOf(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonAnyGetter.class);
    }

    private static Column.Kind kind(Type type) {
        if (type instanceof Class<?> simple) {
            return simple.isEnum() ? Column.Kind.TEXT : KINDS.getOrDefault(simple, Column.Kind.JSON);
        }
        return type instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && kind(list.getActualTypeArguments()[0]) == Column.Kind.TEXT
                ? Column.Kind.LIST
                : Column.Kind.JSON;
    }

    private static List<String> with(List<String> path, String last) {
        List<String> longer = new ArrayList<>(path);
        longer.add(last);
        return List.copyOf(longer);
    }

    /**
     * What some cells say, over what is there already: what they do not speak of stays.
     *
     * @param cells what they say, by the names of their columns
     * @param there the JSON of what is there; empty if nothing is
     */
    ObjectNode over(Map<String, JsonNode> cells, ObjectNode there) {
        ObjectNode result = there.deepCopy();
        Set<String> touched = new LinkedHashSet<>();
        columns.values().stream()
                .filter(column -> cells.containsKey(column.name()))
                .forEach(column -> touched.add(column.path().get(0)));
        touched.forEach(property -> {
            ObjectNode of = JsonNodeFactory.instance.objectNode();
            for (Column column : columns.values()) {
                JsonNode said = cells.get(column.name());
                if (said != null) {
                    put(of, column, said);
                } else if (column.path().get(0).equals(property) && there.has(property)) {
                    JsonNode stays = column.value(there);
                    put(of, column, stays == null ? column.nothing() : stays);
                }
            }
            result.set(property, simplified(property, of.path(property)));
        });
        return result;
    }

    private void put(ObjectNode object, Column column, JsonNode value) {
        ObjectNode at = object;
        List<String> path = column.path();
        for (String property : path.subList(0, path.size() - 1)) {
            at = at.withObjectProperty(property);
        }
        String last = path.get(path.size() - 1);
        if (column.kind() == Column.Kind.OTHER_TEXTS) {
            ObjectNode others = at.withObjectProperty(last);
            value.properties().forEach(text -> others.set(text.getKey(), text.getValue()));
        } else {
            at.set(last, value);
        }
    }

    /** Null where nothing is said of what may be null; a language in which there is no text is left out. */
    private JsonNode simplified(String name, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        if (texts.contains(name)) {
            ObjectNode byLanguage = object.withObjectProperty("texts");
            byLanguage.removeIf(JsonNode::isNull);
            if (object.path("original").isNull()) {
                object.remove("original");
            }
            return byLanguage.isEmpty() && !object.has("original") ? NullNode.instance : object;
        }
        if (columns.containsKey(name)) {
            return object;
        }
        object.properties().forEach(entry -> entry.setValue(simplified(name + "." + entry.getKey(), entry.getValue())));
        boolean empty =
                object.properties().stream().allMatch(entry -> entry.getValue().isNull());
        return empty && nullable.contains(name) ? NullNode.instance : object;
    }
}
