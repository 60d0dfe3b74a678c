package org.pacta.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the columns of a table mean: as the contract says it of the properties that they hold, so that it is said once. */
@ApplicationScoped
class TableDictionary {

    private static final String SERVED = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final List<String> BOUNDS = List.of(
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties");

    private @Nullable JsonNode contract;

    /** An entry for each column: its name, its type, its bounds, what it means. */
    List<Map<String, String>> of(Method method, TableShape shape, Columns columns) {
        JsonNode answer = answer(method.getAnnotation(Operation.class).operationId());
        JsonNode row = property(answer, shape.rows()).path("items");
        List<Map<String, String>> entries = new ArrayList<>();
        for (Column column : columns.all()) {
            JsonNode ofRow = at(row, column.path());
            JsonNode schema = ofRow.isMissingNode() ? at(answer, column.path()) : ofRow;
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("column", column.name());
            entry.put("type", type(column, schema));
            entry.put("bounds", bounds(schema));
            entry.put("meaning", meaning(ofRow.isMissingNode() ? answer : row, column.path()));
            entries.add(entry);
        }
        return entries;
    }

    private static String type(Column column, JsonNode schema) {
        String format = schema.path("format").asText();
        return switch (column.kind()) {
            case TEXT -> format.isEmpty() ? "text" : format;
            case WHOLE_NUMBER -> "whole number";
            case NUMBER -> "number";
            case BOOLEAN -> "true or false";
            case DATE -> "date";
            case INSTANT -> "instant (UTC)";
            case LIST -> "texts with semicolons between, or a JSON array";
            case OTHER_TEXTS -> "JSON: texts by language";
            case JSON -> "JSON";
        };
    }

    private static String bounds(JsonNode schema) {
        List<String> bounds = new ArrayList<>();
        JsonNode values =
                schema.has("enum") ? schema.path("enum") : schema.path("items").path("enum");
        List<String> possible = new ArrayList<>();
        values.forEach(value -> possible.add(value.asText()));
        if (!possible.isEmpty()) {
            bounds.add(String.join(", ", possible));
        }
        for (String bound : BOUNDS) {
            if (schema.has(bound)) {
                bounds.add(bound + " " + schema.path(bound).asText());
            }
        }
        return String.join("; ", bounds);
    }

    /** The nearest description on the way there, from the property itself outwards. */
    private String meaning(JsonNode from, List<String> path) {
        for (int length = path.size(); length > 0; length--) {
            JsonNode said = from;
            for (String name : path.subList(0, length - 1)) {
                said = property(said, name);
            }
            String own = property(said, path.get(length - 1), false)
                    .path("description")
                    .asText();
            String general =
                    property(said, path.get(length - 1)).path("description").asText();
            if (!own.isEmpty() || !general.isEmpty()) {
                return own.isEmpty() ? general : own;
            }
        }
        return "";
    }

    private JsonNode at(JsonNode schema, List<String> path) {
        JsonNode at = schema;
        for (String name : path) {
            at = property(at, name);
        }
        return at;
    }

    private JsonNode property(JsonNode schema, String name) {
        return property(schema, name, true);
    }

    private JsonNode property(JsonNode schema, String name, boolean resolved) {
        JsonNode object = resolved(schema);
        JsonNode found = object.path("properties").path(name);
        if (found.isMissingNode() && object.path("additionalProperties").isObject()) {
            found = object.path("additionalProperties");
        }
        return resolved ? resolved(found) : found;
    }

    /** What it refers to, by itself or as one of what may be there instead of null. */
    private JsonNode resolved(JsonNode schema) {
        JsonNode one = schema.path("anyOf").isArray() ? schema.path("anyOf").path(0) : schema;
        String ref = one.path("$ref").asText();
        return ref.isEmpty() ? one : contract().at(ref.substring(1));
    }

    private JsonNode answer(String operation) {
        for (JsonNode path : contract().path("paths")) {
            JsonNode get = path.path("get");
            if (get.path("operationId").asText().equals(operation)) {
                return resolved(get.at("/responses/200/content/application~1json/schema"));
            }
        }
        return MissingNode.getInstance();
    }

    private synchronized JsonNode contract() {
        if (contract == null) {
            try (InputStream document =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(SERVED)) {
                contract = document == null ? MissingNode.getInstance() : new ObjectMapper().readTree(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contract;
    }
}
