package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.ServedContract.Operation;
import org.pacta.http.Form;

/**
 * Thousands of requests that the contract does not allow, made from the contract itself, so that a new operation is
 * tried as soon as it is there. Each is refused with a problem; none is a fault of the service; nothing changes.
 */
@QuarkusTest
class MalformedRequestsTest {

    /** So many operations are tried at a time; two cores have enough to do with them. */
    private static final int SENDERS = 4;

    /** Of the bodies that can be made for an operation, so many are sent; which ones is always the same. */
    private static final int BODIES = 50;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What a property should not be, as JSON text; what it may be is left out by its schema. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "123456789012345678901234567890",
            "2147483648",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"\uD83D\uDE00\"",
            "\"not a slug\"",
            "\"2025-02-30\"",
            "\"10000-01-01\"",
            "\"-0001-01-01\"",
            "\"2025-04-23T00:00:00Z\"",
            "\"NO_SUCH_CONSTANT\"",
            "\"javascript:alert(1)\"",
            "\"'; drop table party; --\"",
            "[]",
            "[null]",
            "[[]]",
            "[1, \"a\", {}]",
            "{}",
            "{\"texts\": {}}",
            "{\"texts\": {\"en\": \"\"}}",
            "{\"texts\": {\"en\": 1}}",
            "{\"texts\": {\"not a tag\": \"a\"}}",
            "{\"original\": \"ru\", \"texts\": {\"en\": \"a\"}}",
            "{\"texts\": []}",
            "{\"no-such-property\": {}}");

    private static final List<String> QUERY_VALUES = List.of(
            "",
            "0",
            "-1",
            "1.5",
            "99999999999999999999",
            "x",
            "TRUE",
            "null",
            "2025-02-30",
            "10000-01-01",
            "\u0000",
            "\uD83D\uDE00",
            "abc",
            "W10",
            "bnVsbA",
            "WyJhIiwiYiJd",
            "-",
            ",",
            "slug,,",
            "no-such-key",
            "'",
            "%",
            "a".repeat(3000));

    private static final List<String> PATH_VALUES = List.of(
            "no-such-thing",
            "%F0%9F%98%80",
            "%00",
            "a%20b",
            "..%2F..%2Fetc",
            "-1",
            "99999999999999999999",
            "1e400",
            ":",
            "a:b:c",
            "%7B%7D",
            "01966ab0-0000-7000-8000-00000000ffff",
            "a".repeat(300));

    private static final List<String> RAW_PATH_VALUES = List.of("%ff%fe", "%zz", "%", "\u00ff", "{}");

    private ServedContract contract;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger sent = new AtomicInteger();

    @Inject
    Session session;

    @BeforeEach
    void read_the_contract() {
        contract = ServedContract.get();
    }

    @Test
    void what_the_contract_does_not_allow_is_refused_and_changes_nothing() throws Exception {
        List<Operation> operations = List.copyOf(contract.operations());
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            for (int from = 0; from < operations.size(); from += SENDERS) {
                send(operations.subList(from, Math.min(from + SENDERS, operations.size())), senders);
            }
        } finally {
            senders.shutdownNow();
        }

        assertThat(failures.stream().limit(40))
                .as("%d of %d requests", failures.size(), sent.get())
                .isEmpty();
        assertThat(sent.get()).isGreaterThan(operations.size() * 10);
    }

    /** All that is malformed for each of some operations, those at the same time. */
    private void send(List<Operation> operations, ExecutorService senders) throws Exception {
        Map<String, String> before = rows();
        List<Callable<Void>> all = operations.stream()
                .<Callable<Void>>map(operation -> () -> {
                    sendQueries(operation);
                    sendPaths(operation);
                    sendBodies(operation);
                    return null;
                })
                .toList();
        for (Future<Void> done : senders.invokeAll(all)) {
            done.get();
        }
        Map<String, String> after = rows();
        if (!before.equals(after)) {
            failures.add("One of " + operations + " changed " + before + " to " + after);
        }
    }

    private void sendQueries(Operation operation) throws IOException, InterruptedException {
        String address = withExamples(operation);
        refused(operation, address + "?no-such-parameter=1", null);
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asText();
            for (String value : QUERY_VALUES) {
                String target = address + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
                if (fits(parameter.path("schema"), value)) {
                    answered(operation, target);
                } else {
                    refused(operation, target, null);
                }
            }
        }
    }

    private void sendPaths(Operation operation) throws IOException, InterruptedException {
        // What has a body gets one that is refused in any case: a name that is free could otherwise be taken.
        String body = operation.node().has("requestBody") ? "{\"no-such-property\": 1}" : null;
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            for (String value : PATH_VALUES) {
                refused(operation, withExamples(operation, name, value), body);
            }
            for (String value : RAW_PATH_VALUES) {
                Wire.Answer answer = Wire.send(operation.method(), withExamples(operation, name, value));
                sent.incrementAndGet();
                if (answer.status() != 400 || !answer.isProblem()) {
                    failures.add(operation + " with " + value + " in the path -> " + answer.problem());
                }
            }
        }
    }

    private void sendBodies(Operation operation) throws IOException, InterruptedException {
        Map.Entry<String, JsonNode> content = operation.node().path("requestBody").path("content").properties().stream()
                .findFirst()
                .orElse(null);
        if (content == null) {
            return;
        }
        JsonNode schema = content.getValue().path("schema");
        if (content.getKey().equals(Form.MEDIA_TYPE)) {
            sendForms(operation, schema);
        }
        String address = withExamples(operation);
        List<String> bodies = new ArrayList<>();
        for (String property : (Iterable<String>) () -> properties(schema).fieldNames()) {
            for (String value : VALUES) {
                bodies.add(body(schema, property, value));
            }
            bodies.add(body(schema, property, "\"" + "a".repeat(20_001) + "\""));
        }
        bodies.removeIf(body -> fitsBody(schema, body));
        Collections.shuffle(bodies, new Random(operation.id().hashCode()));
        List<String> chosen = new ArrayList<>(bodies.subList(0, Math.min(BODIES, bodies.size())));
        chosen.addAll(
                List.of("null", "[]", "\"\"", "1", "{", "{}{}", "{\"a\":1,\"a\":2}", "{\"no-such-property\": 1}"));
        if (!operation.node().at("/requestBody/required").asBoolean(true)) {
            chosen.remove("null");
        }
        chosen.add("[".repeat(10_000));
        chosen.add("{\"no-such-property\": \"" + "a".repeat(1_000_000) + "\"}");
        chosen.add("{\"no-such-property\": " + "9".repeat(2_000) + "}");
        for (String body : chosen) {
            refused(operation, address, body);
        }
        byte[] broken = "{\"\u00ff\": 1}".getBytes(StandardCharsets.ISO_8859_1);
        Wire.Answer answer = Wire.send(operation.method(), address, content.getKey(), broken);
        if (answer.status() != 400 || !answer.isProblem()) {
            failures.add(operation + " with a body that is not UTF-8 -> " + answer.problem());
        }
        Wire.Answer otherFormat =
                Wire.send(operation.method(), address, "text/plain", "{}".getBytes(StandardCharsets.UTF_8));
        if (otherFormat.status() != 415 || !otherFormat.isProblem()) {
            failures.add(operation + " with text/plain -> " + otherFormat.problem());
        }
    }

    /** The example with one field made wrong, the file too; and what is no form at all. */
    private void sendForms(Operation operation, JsonNode schema) {
        properties(schema).properties().forEach(property -> {
            JsonNode one = property.getValue().path("items").isObject()
                    ? property.getValue().path("items")
                    : property.getValue();
            for (String value : VALUES) {
                String text = value.startsWith("\"") ? unquoted(value) : value;
                boolean file = property.getKey().equals(Form.FILE);
                if (file || !text.isEmpty() && !fits(one, text)) {
                    refusedForm(operation, form(schema, property.getKey(), text));
                }
            }
            refusedForm(operation, form(schema, property.getKey(), "a".repeat(100_000)));
        });
        String form = form(schema, "no-such-property", "1");
        refusedForm(operation, form);
        for (int end = 0; end < form.length(); end += 37) {
            refusedForm(operation, form.substring(0, end));
        }
        refusedForm(operation, form.replace("\r\n", "\n"));
        refusedForm(operation, form.replace("form-data", "attachment"));
        refusedForm(operation, form.replace("name=", "nom="));
    }

    private static String unquoted(String json) {
        try {
            return JSON.readTree(json).textValue();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String form(JsonNode schema, String field, String value) {
        StringBuilder form = new StringBuilder();
        Map<String, String> fields = new TreeMap<>(Map.of(field, value));
        properties(schema).properties().forEach(property -> {
            JsonNode example = property.getValue().at("/examples/0");
            fields.putIfAbsent(
                    property.getKey(), example.isArray() ? example.get(0).asText() : example.asText());
        });
        fields.forEach((name, text) -> form.append("--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"")
                .append(
                        name.equals(Form.FILE) && !name.equals(field)
                                ? "; filename=\"a.txt\"\r\n\r\na"
                                : "\r\n\r\n" + text)
                .append("\r\n"));
        return form + "--limit--\r\n";
    }

    private void refusedForm(Operation operation, String form) {
        sent.incrementAndGet();
        Wire.Answer answer = Wire.send(
                operation.method(),
                withExamples(operation),
                Form.MEDIA_TYPE + "; boundary=limit",
                form.getBytes(StandardCharsets.UTF_8));
        if (answer.status() < 400 || answer.status() >= 500 || !answer.isProblem()) {
            fail(operation, withExamples(operation), form, answer);
        }
    }

    /** The example with one property made wrong; of a patch, that property alone. */
    private String body(JsonNode schema, String property, String value) {
        JsonNode example = contract.resolve(schema).at("/examples/0");
        ObjectNode rest = example.isObject() ? example.deepCopy() : JSON.createObjectNode();
        rest.remove(property);
        String others = rest.isEmpty()
                ? ""
                : ", " + rest.toString().substring(1, rest.toString().length() - 1);
        return "{\"" + property + "\": " + value + others + "}";
    }

    private JsonNode properties(JsonNode schema) {
        return contract.resolve(schema).path("properties");
    }

    private boolean fitsBody(JsonNode schema, String body) {
        try {
            return contract.faults(schema, JSON.readTree(body)).isEmpty();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private boolean fits(JsonNode schema, String value) {
        JsonNode one = contract.resolve(schema).path("type").asText().equals("array")
                ? contract.resolve(schema).path("items")
                : schema;
        String type = contract.resolve(one).path("type").asText();
        if (type.equals("string")) {
            boolean storable = value.indexOf('\0') < 0 && value.length() <= 2000;
            return storable
                    && contract.faults(one, JSON.getNodeFactory().textNode(value))
                            .isEmpty();
        }
        return fitsBody(one, value.isEmpty() ? "\"\"" : value);
    }

    private void refused(Operation operation, String target, String body) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(operation, target, body);
        Wire.Answer answer = answer(response);
        if (answer.status() < 400 || answer.status() >= 500 || !answer.isProblem()) {
            fail(operation, target, body, answer);
        }
    }

    /** What fits as far as the contract can say may be carried out or be refused, but not go wrong. */
    private void answered(Operation operation, String target) throws IOException, InterruptedException {
        Wire.Answer answer = answer(send(operation, target, null));
        if (answer.status() >= 500 || answer.status() >= 400 && !answer.isProblem()) {
            fail(operation, target, null, answer);
        }
    }

    private void fail(Operation operation, String target, String body, Wire.Answer answer) {
        failures.add(cut(operation.method() + " " + target) + " " + cut(String.valueOf(body)) + " -> "
                + cut(answer.problem()));
    }

    private static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }

    private HttpResponse<byte[]> send(Operation operation, String target, String body)
            throws IOException, InterruptedException {
        sent.incrementAndGet();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + target))
                .header("Authorization", AsTestAccount.credentials(target));
        if (body == null) {
            request.method(operation.method(), BodyPublishers.noBody());
        } else {
            String type = operation
                    .node()
                    .path("requestBody")
                    .path("content")
                    .fieldNames()
                    .next();
            request.header("Content-Type", type).method(operation.method(), BodyPublishers.ofString(body));
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Wire.Answer answer(HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return new Wire.Answer(response.statusCode(), headers, response.body());
    }

    private static String withExamples(Operation operation) {
        return withExamples(operation, "", "");
    }

    private static String withExamples(Operation operation, String name, String value) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String each = parameter.path("name").asText();
            path = path.replace(
                    "{" + each + "}",
                    each.equals(name) ? value : parameter.path("example").asText());
        }
        return path;
    }

    /** How many rows each table has, and how often they changed. */
    private Map<String, String> rows() {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> {
            Map<String, String> rows = new TreeMap<>();
            List<Object[]> tables = session.createNativeQuery(
                            """
                            select t.table_name,
                                   max(case when lower(c.column_name) = 'version' then 1 else 0 end)
                            from information_schema.tables t
                            join information_schema.columns c
                              on c.table_schema = t.table_schema and c.table_name = t.table_name
                            where lower(t.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                              and lower(t.table_name) not like 'flyway%'
                              -- What is refused is noted.
                              and lower(t.table_name) not like 'audit%'
                            group by t.table_name
                            """,
                            Object[].class)
                    .getResultList();
            for (Object[] table : tables) {
                String changes = ((Number) table[1]).intValue() == 1 ? "coalesce(sum(version), 0)" : "0";
                Object[] found = session.createNativeQuery(
                                "select count(*), " + changes + " from " + table[0], Object[].class)
                        .getSingleResult();
                rows.put(String.valueOf(table[0]), found[0] + " rows, " + found[1] + " changes");
            }
            return rows;
        });
    }
}
