package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.ServedContract;
import org.pacta.ServedContract.Operation;

/** Every list and every roll-up, as the contract names them, in every format: the same rows as in JSON. */
@QuarkusTest
class TableFormatsTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Set<String> HOLDERS = Set.of("items", "rows", "steps", "parties");

    /** What roll-ups are grouped by, so that their rows have more than the rest. */
    private static final Map<String, String> GROUPED = Map.of(
            "getScoreboard", "theme,yearDue", "getTrend", "party", "getScores", "commitment", "getDiscipline", "party");

    private static void each(Consumer<Asked> proof) {
        assertThat(tables()).hasSizeGreaterThan(35).allSatisfy(id -> proof.accept(new Asked(id)));
    }

    private static List<String> tables() {
        return ServedContract.get().operations().stream()
                .filter(operation -> operation.parameterNames("query").contains("format"))
                .map(Operation::id)
                .filter(id -> !id.equals("listAudit"))
                .toList();
    }

    @Test
    void whatever_has_rows_is_a_table() {
        Set<String> withRows = ServedContract.get().operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                // Read bit by bit for ever, and not as a whole.
                .filter(operation -> !operation.id().equals("getChanges"))
                // Which goes on while it is read.
                .filter(operation -> !operation.id().equals("listAudit"))
                .filter(operation -> hasRows(ServedContract.get()
                        .resolve(operation.node().at("/responses/200/content/application~1json/schema"))))
                .map(Operation::id)
                .collect(Collectors.toSet());

        assertThat(withRows).hasSizeGreaterThan(35).isEqualTo(Set.copyOf(tables()));
    }

    /** Of a thing of which nothing but parts are asked for; a scale, for example, has values, but is not a list of them. */
    private static boolean hasRows(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .anyMatch(property -> HOLDERS.contains(property.getKey())
                        && property.getValue().path("items").has("$ref"));
    }

    @Test
    void ndjson_has_the_rows_of_the_json() {
        each(TableFormatsTest::ndjson);
    }

    private static void ndjson(Asked asked) {
        List<JsonNode> rows = new ArrayList<>();
        asked.get("ndjson", "application/x-ndjson").asString().lines().forEach(line -> rows.add(json(line)));

        assertThat(rows).isEqualTo(asked.rows);
    }

    @Test
    void csv_has_the_rows_of_the_json() {
        each(TableFormatsTest::csv);
    }

    private static void csv(Asked asked) {
        List<String> columns = asked.columns();
        Response response = asked.get("csv", "text/csv;charset=UTF-8");
        List<List<String>> lines = new ArrayList<>();
        for (CsvRecord line : CsvReader.builder().ofCsvRecord(response.asString())) {
            lines.add(line.getFields());
        }

        assertThat(lines.remove(0)).as("head").isEqualTo(columns);
        Set<String> leaves = new TreeSet<>();
        asked.rows.forEach(row -> leaves(row, "", leaves));
        assertThat(leaves).as("all has a place").allMatch(leaf -> columns.stream()
                .anyMatch(column ->
                        leaf.equals(column) || leaf.startsWith(column + ".") || column.startsWith(leaf + ".")));
        assertThat(lines).hasSameSizeAs(asked.rows);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode row = asked.rows.get(i);
            for (int c = 0; c < columns.size(); c++) {
                assertThat(SafeText.read(lines.get(i).get(c)).replaceFirst("^\\[]$", ""))
                        .as("%s, line %d, %s", asked, i + 1, columns.get(c))
                        .isEqualTo(cell(row, columns.get(c)));
            }
        }
    }

    @Test
    void xlsx_has_the_rows_of_the_json_and_says_what_they_mean_and_what_was_asked() {
        each(TableFormatsTest::xlsx);
    }

    private static void xlsx(Asked asked) {
        InputStream file = new ByteArrayInputStream(
                asked.get("xlsx", TableFormat.XLSX.mediaType()).asByteArray());
        try (ReadableWorkbook workbook = new ReadableWorkbook(file)) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("data", "dictionary", "query");
            List<String> columns = asked.columns();
            List<Row> lines = workbook.findSheet("data").orElseThrow().read();
            Row head = lines.remove(0);
            assertThat(head.stream().map(Cell::getText)).isEqualTo(columns);
            assertThat(lines).hasSameSizeAs(asked.rows);
            for (int i = 0; i < lines.size(); i++) {
                for (int c = 0; c < columns.size(); c++) {
                    String expected = cell(asked.rows.get(i), columns.get(c));
                    assertThat(shown(lines.get(i), c, expected))
                            .as("%s, line %d, %s", asked, i + 1, columns.get(c))
                            .isEqualTo(expected);
                }
            }
            List<Row> dictionary =
                    workbook.findSheet("dictionary").orElseThrow().read();
            assertThat(dictionary.stream().skip(1).map(row -> row.getCellText(0)))
                    .isEqualTo(columns);
            assertThat(dictionary.stream().map(row -> row.getCellText(1))).doesNotContain("");
            Map<String, String> query = new TreeMap<>();
            workbook.findSheet("query")
                    .orElseThrow()
                    .read()
                    .forEach(row -> query.put(row.getCellText(0), row.getCellText(1)));
            assertThat(query).containsEntry("format", "xlsx").containsEntry("rows", "" + asked.rows.size());
            assertThat(query.get("address")).contains("/api/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void head_says_what_the_format_is_and_sends_nothing() {
        each(TableFormatsTest::head);
    }

    private static void head(Asked asked) {
        Response head = asked.request().queryParam("format", "xlsx").head(asked.path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.contentType()).isEqualTo(TableFormat.XLSX.mediaType());
        assertThat(head.header("Content-Disposition")).matches("attachment; filename=\"[A-Za-z0-9.-]+\\.xlsx\"");
        assertThat(head.asByteArray()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv",
        "application/x-ndjson, application/x-ndjson",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/json, application/json",
        "*/*, application/json",
        "text/*, text/csv",
        "'text/csv;q=0.5, application/json', application/json",
        "'application/json;q=0.5, text/csv', text/csv",
        "'text/csv;q=0, application/json', application/json",
        "'text/html, text/csv;q=0.1', text/csv",
        "'application/json, text/plain, */*', application/json"
    })
    void accept_asks_for_a_format(String accept, String expected) {
        Response response = api().accept(accept).queryParam("limit", 3).get("/api/states");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType().replaceFirst(";.*", "")).isEqualTo(expected);
        assertThat(response.header("Vary")).contains("Accept");
    }

    @Test
    void the_parameter_goes_before_the_header() {
        assertThat(api().accept("text/csv")
                        .get("/api/states?format=json&limit=1")
                        .contentType())
                .startsWith("application/json");
        assertThat(api().accept("text/html")
                        .get("/api/states?format=csv&limit=1")
                        .contentType())
                .startsWith("text/csv");
    }

    @Test
    void a_format_that_is_not_there_is_refused() {
        api().accept("text/html").get("/api/states").then().statusCode(406);
        api().accept("application/pdf, text/csv;q=0").get("/api/states").then().statusCode(406);
        api().accept("text/csv").get("/api/states/kaz").then().statusCode(406);
        api().get("/api/states/kaz?format=csv").then().statusCode(400);
        api().get("/api/states?format=csv&bom=perhaps").then().statusCode(400);
        String detail = api().get("/api/states?format=pdf")
                .then()
                .statusCode(400)
                .extract()
                .path("errors[0].detail");
        assertThat(detail).isEqualTo("'pdf' is not a format. Known: json, csv, xlsx, ndjson.");
    }

    @Test
    void filters_sort_keys_limits_and_cursors_are_those_of_the_json() {
        String query = "/api/states?sort=-slug&limit=";
        String cursor = api().get(query + 4).path("nextCursor");
        List<String> all = lines("/api/states?sort=-slug&format=csv");

        assertThat(lines(query + "4&format=csv")).isEqualTo(all.subList(0, 5));
        assertThat(lines(query + "4&format=csv&cursor=" + cursor).subList(1, 5)).isEqualTo(all.subList(5, 9));
        assertThat(lines("/api/states?alpha2=KZ&format=csv")).hasSize(2);
        assertThat(lines("/api/scoreboard/assignments?limit=7&format=csv")).hasSize(8);
        assertThat(lines("/api/expected-reports?limit=3&format=csv")).hasSize(4);
        api().get("/api/states?format=csv&sort=colour").then().statusCode(400);
        api().get("/api/states?format=csv&limit=0").then().statusCode(400);
        api().get("/api/states?format=xlsx&cursor=mine").then().statusCode(400);
    }

    @Test
    void fields_choose_columns() {
        assertThat(lines("/api/states?format=csv&limit=1&fields=slug,version").get(0))
                .isEqualTo("slug,version");
        assertThat(lines("/api/scoreboard?format=csv&fields=count").get(0)).isEqualTo("asOf,knownBy,track,count");
        api().get("/api/states?format=csv&fields=colour").then().statusCode(400);
    }

    @Test
    void what_is_expanded_has_a_column() {
        List<String> expanded = lines("/api/commitments?format=csv&expand=links");

        assertThat(expanded.get(0)).endsWith(",expanded");
        assertThat(expanded).hasSameSizeAs(lines("/api/commitments?format=csv"));
    }

    @Test
    void a_byte_order_mark_is_there_if_it_is_asked_for() {
        byte[] without = api().get("/api/states?format=csv&limit=1").asByteArray();
        byte[] with = api().get("/api/states?format=csv&limit=1&bom=true").asByteArray();

        assertThat(without).startsWith('s', 'l', 'u', 'g').endsWith('\r', '\n');
        assertThat(new String(with, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF" + new String(without, StandardCharsets.UTF_8));
    }

    @Test
    void who_has_the_table_already_is_told_so() {
        String tag = api().get("/api/states?format=csv&alpha2=KZ").header("ETag");

        Response again = api().header("If-None-Match", tag).get("/api/states?format=csv&alpha2=KZ");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(api().get("/api/states?format=ndjson&alpha2=KZ").header("ETag"))
                .isNotEqualTo(tag);
    }

    private static List<String> lines(String address) {
        return api().get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    /** What is asked for in JSON, and then in the other formats. */
    private static final class Asked {

        private final Operation operation;
        private final String path;
        private final ObjectNode answered;
        private final boolean page;
        private final List<JsonNode> rows;
        private String at = "";

        Asked(String id) {
            operation = ServedContract.get().operations().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            String address = operation.path();
            for (JsonNode parameter : operation.parameters("path")) {
                address = address.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText());
            }
            path = address;
            page = operation.parameterNames("query").contains("cursor");
            String knownBy =
                    json(request().get(path).asString()).path("knownBy").asText();
            at = knownBy;
            answered = (ObjectNode) json(request().get(path).asString());
            rows = rows();
        }

        /** As known at one instant, and no more than a page, however much other tests have left. */
        RequestSpecification request() {
            RequestSpecification request = api();
            for (JsonNode parameter : operation.parameters("query")) {
                if (parameter.path("required").asBoolean()) {
                    request.queryParam(
                            parameter.path("name").asText(),
                            parameter.path("example").asText());
                }
            }
            if (page) {
                request.queryParam("limit", 500);
            }
            if (GROUPED.containsKey(operation.id())) {
                request.queryParam("groupBy", GROUPED.get(operation.id()));
            }
            if (!at.isEmpty()) {
                request.queryParam("knownBy", at);
            }
            return request;
        }

        @Override
        public String toString() {
            return operation.id();
        }

        Response get(String format, String mediaType) {
            Response response = request().queryParam("format", format).get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.contentType()).isEqualTo(mediaType);
            return response;
        }

        /** Each with what comes before it in a table of a roll-up. */
        private List<JsonNode> rows() {
            List<JsonNode> rows = new ArrayList<>();
            String holder = HOLDERS.stream().filter(answered::has).findFirst().orElseThrow();
            for (JsonNode row : answered.path(holder)) {
                ObjectNode whole = JSON.createObjectNode();
                if (!page) {
                    first().forEach(name -> whole.set(name, row.has(name) ? row.get(name) : answered.path(name)));
                }
                rows.add(whole.setAll((ObjectNode) row));
            }
            return rows;
        }

        private List<String> first() {
            return switch (operation.id()) {
                case "getScoreboard", "getTrend" -> List.of("asOf", "knownBy", "track");
                case "getScores" -> List.of("asOf", "knownBy", "scale", "version", "mapped");
                case "getDiscipline", "getLineage" -> List.of("asOf", "knownBy");
                case "getIndicatorProgress" ->
                    List.of("asOf", "indicator", "commitment", "unit", "baseline", "baselineOn", "target", "targetOn");
                default -> throw new AssertionError("What comes first in " + operation + "?");
            };
        }

        /** As the file has them; that they are all that the rows have is seen by the cells. */
        List<String> columns() {
            return CsvReader.builder()
                    .ofCsvRecord(get("csv", "text/csv;charset=UTF-8").asString())
                    .iterator()
                    .next()
                    .getFields();
        }
    }

    private static String shown(Row row, int column, String expected) {
        Cell cell = row.getOptionalCell(column).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER ->
                expected.matches("\\d{4}-\\d\\d-\\d\\d")
                        ? cell.asDate().toLocalDate().toString()
                        : cell.getRawValue();
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            default -> XlsxText.read(cell.asString()).replaceFirst("^\\[]$", "");
        };
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    /** What a cell has to say, by the name of its column and no other knowledge. */
    private static String cell(JsonNode row, String column) {
        JsonNode at = row;
        for (String name : column.split("\\.")) {
            at = at.path(name);
        }
        if (column.endsWith(".texts") && at.isObject()) {
            ObjectNode others = at.deepCopy();
            others.remove(List.of("en", "ru", "zh-Hans"));
            return others.isEmpty() ? "" : others.toString();
        }
        if (at.isArray() && strings(at).stream().allMatch(text -> text.matches("[^\\[\\s;]([^;]*[^\\s;])?"))) {
            return String.join(";", strings(at));
        }
        return at.isNull() || at.isMissingNode() ? "" : at.isContainerNode() ? at.toString() : at.asText();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.isTextual() ? element.asText() : ""));
        return strings;
    }

    /** The names of all that a row has, down to what is no object. */
    private static void leaves(JsonNode node, String name, Set<String> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(property -> leaves(
                            property.getValue(),
                            name.isEmpty() ? property.getKey() : name + "." + property.getKey(),
                            leaves));
        } else {
            leaves.add(name);
        }
    }
}
