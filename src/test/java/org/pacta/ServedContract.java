package org.pacta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The contract as the running service gives it out, read the way a strict client would: an object has the properties
 * that are listed and no others.
 */
public final class ServedContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");

    private static ServedContract served;

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    private ServedContract(JsonNode document) {
        this.document = document;
        document.path("components").path("schemas").forEach(ServedContract::close);
        document.path("paths").findValues("parameters").forEach(this::resolveAll);
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        // A literal segment goes before a placeholder: /members is not the name of an organization.
        operations.sort(Comparator.comparing(
                operation -> PLACEHOLDER.matcher(operation.path()).replaceAll("~")));
    }

    /** Read once: it does not change while the service runs. */
    public static synchronized ServedContract get() {
        if (served == null) {
            byte[] body = RestAssured.given()
                    .queryParam("format", "json")
                    .get("/q/openapi")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            try {
                served = new ServedContract(JSON.readTree(body));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return served;
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /**
     * What is promised for a request.
     *
     * @param path as it is on the wire, still percent-encoded, without the query
     */
    public Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.matches(path))
                .findFirst();
    }

    /** The node itself, or the one that it refers to. */
    public JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    /** Parameters that all operations share are referred to. */
    private void resolveAll(JsonNode parameters) {
        ArrayNode all = (ArrayNode) parameters;
        for (int i = 0; i < all.size(); i++) {
            all.set(i, resolve(all.get(i)));
        }
    }

    /** What of the value does not fit the schema, as sentences; empty if it fits. */
    public List<String> faults(JsonNode schema, JsonNode value) {
        JsonSchema validator = compiled.computeIfAbsent(schema, this::compile);
        return validator.validate(value).stream()
                .map(ValidationMessage::toString)
                .sorted()
                .toList();
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", document.path("components"));
        return schemas.getSchema(
                whole,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** An object whose properties are listed has no others. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(ServedContract::close);
    }

    /**
     * One operation.
     *
     * @param path with placeholders, as in {@code /api/states/{slug}}
     * @param node what the contract says of it
     */
    public record Operation(String method, String path, JsonNode node) {

        public String id() {
            return node.path("operationId").asText();
        }

        public List<JsonNode> parameters(String in) {
            List<JsonNode> found = new ArrayList<>();
            node.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals(in)) {
                    found.add(parameter);
                }
            });
            return found;
        }

        public Set<String> parameterNames(String in) {
            return parameters(in).stream()
                    .map(parameter -> parameter.path("name").asText())
                    .collect(Collectors.toSet());
        }

        /** An address that works on the sample data: with the examples of its path, and of what it requires. */
        public String address() {
            String address = path;
            for (JsonNode parameter : parameters("path")) {
                address = address.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText());
            }
            String query = parameters("query").stream()
                    .filter(parameter -> parameter.path("required").asBoolean())
                    .map(parameter -> parameter.path("name").asText() + "="
                            + parameter.path("example").asText())
                    .collect(Collectors.joining("&"));
            return query.isEmpty() ? address : address + "?" + query;
        }

        boolean matches(String requested) {
            Matcher placeholder = PLACEHOLDER.matcher(path);
            StringBuilder pattern = new StringBuilder();
            int end = 0;
            while (placeholder.find()) {
                pattern.append(Pattern.quote(path.substring(end, placeholder.start())))
                        .append("[^/]+");
                end = placeholder.end();
            }
            pattern.append(Pattern.quote(path.substring(end)));
            return requested.matches(pattern.toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
