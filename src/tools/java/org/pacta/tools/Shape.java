package org.pacta.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A schema in the contract that it is in; what it refers to is read there. */
record Shape(JsonNode contract, JsonNode node) {

    /** The name of what it refers to; empty if it is said here. */
    String name() {
        String ref = node.path("$ref").asText();
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** Itself, with what it refers to and what is said beside that. */
    Shape resolved() {
        if (node.has("$ref")) {
            ObjectNode both = new Shape(
                            contract, contract.at(node.path("$ref").asText().substring(1)))
                    .resolved()
                    .node
                    .deepCopy();
            node.properties().stream()
                    .filter(said -> !said.getKey().equals("$ref"))
                    .forEach(said -> both.set(said.getKey(), said.getValue()));
            return new Shape(contract, both);
        }
        if (node.has("allOf")) {
            ObjectNode all = node.deepCopy();
            all.remove("allOf");
            node.path("allOf").forEach(part -> all.setAll((ObjectNode) in(part).resolved().node));
            return new Shape(contract, all);
        }
        return this;
    }

    /** What it may be: one way or more, resolved. */
    List<Shape> ways() {
        Shape resolved = resolved();
        List<Shape> ways = new ArrayList<>();
        for (String key : List.of("anyOf", "oneOf")) {
            resolved.node.path(key).forEach(way -> ways.addAll(in(way).ways()));
        }
        return ways.isEmpty() ? List.of(resolved) : ways;
    }

    /** Any type, if there is none. */
    Set<String> types() {
        Set<String> types = strings(node.path("type"));
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    /** Any value, if there is none. */
    Set<String> values() {
        return node.has("const") ? Set.of(node.path("const").asText()) : strings(node.path("enum"));
    }

    Set<String> required() {
        return strings(node.path("required"));
    }

    Map<String, Shape> properties() {
        Map<String, Shape> properties = new TreeMap<>();
        node.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), in(property.getValue())));
        return properties;
    }

    /** The schema of the elements of an array, or of the values of a map. */
    @Nullable
    Shape inner() {
        JsonNode inner = node.path(node.has("items") ? "items" : "additionalProperties");
        return inner.isObject() ? in(inner) : null;
    }

    @Nullable
    BigDecimal bound(String keyword) {
        return node.has(keyword) ? node.path(keyword).decimalValue() : null;
    }

    String text(String keyword) {
        return node.path(keyword).asText();
    }

    private Shape in(JsonNode inner) {
        return new Shape(contract, inner);
    }

    private static Set<String> strings(JsonNode oneOrMany) {
        Set<String> strings = new TreeSet<>();
        if (oneOrMany.isValueNode()) {
            strings.add(oneOrMany.asText());
        }
        oneOrMany.forEach(value -> strings.add(value.asText()));
        return strings;
    }
}
