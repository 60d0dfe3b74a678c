package org.pacta.tools;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What breaks a client that was made from an earlier contract. The later one has to take all that the earlier one took,
 * and may give nothing that the earlier one did not promise but more properties. So each schema of a request has to fit
 * into the one that follows it, and each schema of an answer into the one before.
 *
 * <p>{@code openapi-diff} (2.1.3) was tried; in OpenAPI 3.1 it does not see that a type has changed or that null is no
 * longer taken. {@code BreaksTest} has what has to be seen.
 */
final class Breaks {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final List<String> MOST = List.of("maxLength", "maximum", "maxItems", "maxProperties");
    private static final List<String> LEAST = List.of("minLength", "minimum", "minItems", "minProperties");

    private final JsonNode earlier;
    private final JsonNode later;
    private final Set<String> found = new TreeSet<>();
    /** Pairs of named schemas, each of which is compared once in each direction. */
    private final Set<String> compared = new HashSet<>();

    private Breaks(JsonNode earlier, JsonNode later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** As sentences, each with its place. */
    static Set<String> between(JsonNode earlier, JsonNode later) {
        Breaks breaks = new Breaks(earlier, later);
        earlier.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> breaks.operation(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        operation.getValue(),
                        later.path("paths").path(path.getKey()).path(operation.getKey()))));
        return breaks.found;
    }

    private void operation(String place, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(place + " is gone");
            return;
        }
        if (!was.path("operationId").equals(is.path("operationId"))) {
            found.add(place + " is no longer called " + was.path("operationId").asText());
        }
        parameters(place, parameters(earlier, was), parameters(later, is));
        JsonNode body = was.path("requestBody");
        JsonNode otherBody = is.path("requestBody");
        if (isRequired(otherBody) && !isRequired(body)) {
            found.add(place + " requires a body");
        }
        content(place + " body", body, otherBody, true);
        was.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> answer(
                        place + " " + response.getKey(),
                        resolve(earlier, response.getValue()),
                        resolve(later, is.path("responses").path(response.getKey()))));
    }

    private void parameters(String place, Map<String, JsonNode> was, Map<String, JsonNode> is) {
        was.forEach((name, parameter) -> {
            JsonNode other = is.get(name);
            if (other == null) {
                found.add(place + " " + name + " is gone");
            } else {
                fit(place + " " + name, parameter.path("schema"), other.path("schema"), true);
            }
        });
        is.forEach((name, parameter) -> {
            if (isRequired(parameter) && (!was.containsKey(name) || !isRequired(was.get(name)))) {
                found.add(place + " " + name + " is required");
            }
        });
    }

    private void answer(String place, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found.add(place + " is gone");
            return;
        }
        was.path("headers").fieldNames().forEachRemaining(header -> {
            if (!is.path("headers").has(header)) {
                found.add(place + " " + header + " is gone");
            }
        });
        content(place, was, is, false);
    }

    private void content(String place, JsonNode was, JsonNode is, boolean sent) {
        was.path("content").properties().forEach(type -> {
            JsonNode other = is.path("content").path(type.getKey());
            if (other.isMissingNode()) {
                found.add(place + " " + type.getKey() + " is gone");
            } else {
                fit(place, type.getValue().path("schema"), other.path("schema"), sent);
            }
        });
    }

    private void fit(String place, JsonNode was, JsonNode is, boolean sent) {
        fit(place, new Shape(earlier, was), new Shape(later, is), sent);
    }

    private void fit(String place, Shape was, Shape is, boolean sent) {
        boolean named = !was.name().isEmpty() && !is.name().isEmpty();
        if (named && !compared.add(sent + was.name() + " " + is.name())) {
            return;
        }
        String at = was.name().isEmpty() ? place : was.name() + (sent ? " (sent)" : " (answered)");
        List<Shape> ways = was.ways();
        List<Shape> otherWays = is.ways();
        if (ways.size() == 1 && otherWays.size() == 1) {
            fitOne(at, ways.get(0), otherWays.get(0), sent);
            return;
        }
        List<Shape> inner = sent ? ways : otherWays;
        List<Shape> outer = sent ? otherWays : ways;
        for (Shape way : inner) {
            List<Shape> others =
                    outer.stream().filter(other -> isOfType(way, other)).toList();
            Set<String> least = null;
            for (Shape other : others.isEmpty() ? outer : others) {
                Breaks trial = new Breaks(earlier, later);
                trial.compared.addAll(compared);
                trial.fitOne(at, sent ? way : other, sent ? other : way, sent);
                if (least == null || trial.found.size() < least.size()) {
                    least = trial.found;
                }
            }
            found.addAll(least == null ? Set.of() : least);
        }
    }

    private void fitOne(String place, Shape was, Shape is, boolean sent) {
        Shape inner = sent ? was : is;
        Shape outer = sent ? is : was;
        more(place + " type", inner.types(), outer.types());
        if (!isOfType(inner, outer)) {
            return;
        }
        more(place + " value", inner.values(), outer.values());
        missing(place, outer.required(), inner.required(), sent ? " is required" : " may be missing");
        if (sent) {
            bounds(place, was, is);
        }
        if (!outer.text("format").isEmpty() && !outer.text("format").equals(inner.text("format"))) {
            found.add(place + " has another format");
        }
        Map<String, Shape> others = is.properties();
        was.properties().forEach((name, property) -> {
            Shape other = others.get(name);
            if (other == null) {
                found.add(place + "." + name + " is gone");
            } else {
                fit(place + "." + name, property, other, sent);
            }
        });
        Shape element = was.inner();
        Shape otherElement = is.inner();
        if (element != null && otherElement != null) {
            fit(place + "[]", element, otherElement, sent);
        }
    }

    private static boolean isOfType(Shape inner, Shape outer) {
        return outer.types().isEmpty() || outer.types().containsAll(inner.types());
    }

    /** An empty set stands for everything. */
    private void more(String place, Set<String> inner, Set<String> outer) {
        if (outer.isEmpty()) {
            return;
        }
        if (inner.isEmpty()) {
            found.add(place + " may not be any");
        }
        missing(place, inner, outer, " does not fit");
    }

    private void missing(String place, Set<String> wanted, Set<String> there, String what) {
        wanted.stream().filter(one -> !there.contains(one)).forEach(one -> found.add(place + " " + one + what));
    }

    private void bounds(String place, Shape was, Shape is) {
        for (String keyword : MOST) {
            BigDecimal bound = is.bound(keyword);
            BigDecimal before = was.bound(keyword);
            if (bound != null && before == null) {
                found.add(place + " has a new bound, " + keyword);
            } else if (bound != null && bound.compareTo(before) < 0) {
                found.add(place + " has a lower " + keyword);
            }
        }
        for (String keyword : LEAST) {
            BigDecimal bound = is.bound(keyword);
            BigDecimal before = was.bound(keyword);
            if (bound != null && before == null) {
                found.add(place + " has a new bound, " + keyword);
            } else if (bound != null && bound.compareTo(before) > 0) {
                found.add(place + " has a higher " + keyword);
            }
        }
        if (!is.text("pattern").isEmpty() && !is.text("pattern").equals(was.text("pattern"))) {
            found.add(place + (was.text("pattern").isEmpty() ? " has a new bound, pattern" : " has another pattern"));
        }
    }

    private static Map<String, JsonNode> parameters(JsonNode contract, JsonNode operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        operation.path("parameters").forEach(reference -> {
            JsonNode parameter = resolve(contract, reference);
            parameters.put("?" + parameter.path("name").asText(), parameter);
        });
        return parameters;
    }

    private static JsonNode resolve(JsonNode contract, JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean();
    }
}
