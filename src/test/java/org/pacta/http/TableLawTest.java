package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.model.LocalizedText;
import org.pacta.model.PlainText;

/** The law of tables: whatever is in a row, what is read of the file that was written of it is the same. */
class TableLawTest {

    private static final int ROWS = 400;

    /** What a spreadsheet runs, or takes apart, or does not keep. */
    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "'",
            "''",
            "\"",
            ",",
            ";",
            "[",
            "]",
            "{}",
            " ",
            "\u00a0",
            "_x000D_",
            "_x005F_",
            "_",
            "=1+1",
            "@SUM(A1)",
            "＝1",
            "\uFEFF",
            "😀",
            "中文",
            "Ё",
            "e\u0301",
            "\u2028",
            "\u0085",
            "null",
            "0012",
            "1e5",
            "TRUE",
            "2025-04-23",
            "[left out: 40000 characters]",
            "<a&b>",
            "]]>");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @TempDir
    Path directory;

    private final Random random = new Random(20250423);
    private @Nullable RandomGenerator<String> texts;

    @BeforeEach
    void jqwik_is_ready() {
        JqwikSession.start();
        texts = texts().generator(1000);
    }

    @AfterEach
    void jqwik_is_done() {
        JqwikSession.finish();
    }

    /** Everything that a row can have. */
    record Everything(
            String text,
            @Nullable String perhaps,
            LocalizedText name,
            @Nullable LocalizedText title,
            int whole,
            @Nullable BigDecimal number,
            boolean flag,
            @Nullable LocalDate day,
            Instant at,
            List<String> list,
            @Nullable List<String> listPerhaps,
            @Nullable Inner inner,
            Inner always,
            Map<String, Integer> map,
            List<Inner> inners,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String asked) {}

    record Inner(@Nullable String word, @Nullable Integer count) {}

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"CSV", "XLSX", "NDJSON"})
    void whatever_is_written_is_read_again(TableFormat format) throws IOException {
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(JSON.valueToTree(row()));
        }
        Columns columns = Columns.of(Everything.class);
        Path file = directory.resolve("table");
        try (OutputStream to = Files.newOutputStream(file)) {
            new Table(format, columns, Rows.of(rows), Map.of(), List.of(), format == TableFormat.CSV).write(to);
        }

        try (TableReader reader = TableReader.open(file, format, columns, TableReader.Reading.AS_IT_SAYS)) {
            assertThat(reader.faults()).isEmpty();
            for (ObjectNode row : rows) {
                TableReader.Row read = reader.next();
                assertThat(read.faults()).isEmpty();
                assertThat(plain(read.object())).isEqualTo(plain(row));
            }
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void what_has_no_column_in_the_file_stays_and_what_has_one_is_replaced() throws IOException {
        Columns columns = Columns.of(Everything.class);
        List<String> names = new ArrayList<>(columns.names());
        for (int i = 0; i < ROWS; i++) {
            ObjectNode there = JSON.valueToTree(row());
            ObjectNode wanted = JSON.valueToTree(row());
            java.util.Collections.shuffle(names, random);
            Columns some = columns.only(names.subList(0, random.nextInt(names.size())));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            new Table(TableFormat.CSV, some, Rows.of(List.of(wanted)), Map.of(), List.of(), false).write(file);
            Map<String, String> cells = cells(columns, there);
            // What is left out of the JSON has no column in the file.
            cells(columns, wanted).forEach((name, cell) -> {
                if (some.names().contains(name) && (!name.equals("asked") || wanted.has(name))) {
                    cells.put(name, cell);
                }
            });

            ObjectNode result = read(file.toByteArray(), columns).over(there);

            assertThat(cells(columns, result)).isEqualTo(cells);
        }
    }

    @Test
    void no_cell_of_text_is_run_by_a_spreadsheet_and_every_one_is_read_as_it_was() {
        Pattern run = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
        int inNeed = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text();
            String written = SafeText.written(text);
            assertThat(written).doesNotMatch(run).isNotEmpty();
            assertThat(SafeText.read(written)).isEqualTo(text);
            inNeed += written.equals(text) ? 0 : 1;
        }
        assertThat(inNeed).isBetween(1_000, 19_000);
        assertThat(SafeText.written("'s-Hertogenbosch")).as("what people write").isEqualTo("'s-Hertogenbosch");
        assertThat(SafeText.read("'s-Hertogenbosch")).isEqualTo("'s-Hertogenbosch");
    }

    private static TableReader.Row read(byte[] csv, Columns columns) throws IOException {
        Path file = Files.write(Files.createTempFile("table", ".csv"), csv);
        try (TableReader reader = TableReader.open(file, TableFormat.CSV, columns, TableReader.Reading.AS_IT_SAYS)) {
            return reader.hasNext() ? reader.next() : new TableReader.Row(1, there -> there, List.of());
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, String> cells(Columns columns, ObjectNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.all().forEach(column -> cells.put(column.name(), column.text(column.value(row))));
        return cells;
    }

    /** Without the order of properties; what is left out of JSON is null in a table, and numbers are what they count. */
    private static Object plain(ObjectNode row) throws IOException {
        Map<String, Object> plain =
                JSON.readValue(row.toString(), new com.fasterxml.jackson.core.type.TypeReference<>() {});
        plain.values().removeIf(java.util.Objects::isNull);
        plain.computeIfPresent("number", (name, number) -> new BigDecimal(number.toString()).stripTrailingZeros());
        return plain;
    }

    private Everything row() {
        return new Everything(
                text(),
                perhaps(text()),
                localized(),
                perhaps(localized()),
                random.nextInt(),
                perhaps(new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(7))),
                random.nextBoolean(),
                perhaps(LocalDate.of(1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28))),
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                list(),
                perhaps(list()),
                random.nextBoolean() ? null : new Inner(text(), perhaps(random.nextInt())),
                new Inner(perhaps(text()), perhaps(random.nextInt())),
                Map.of(text(), random.nextInt()),
                List.of(new Inner(perhaps(text()), 1)),
                perhaps(text()));
    }

    private List<String> list() {
        List<String> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(random.nextBoolean() ? text() : "plain");
        }
        return list;
    }

    private LocalizedText localized() {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : List.of("en", "ru", "zh-Hans", "fr", "tk")) {
            if (random.nextBoolean()) {
                byLanguage.put(language, text() + "x");
            }
        }
        byLanguage.putIfAbsent("kk", "x");
        return new LocalizedText(null, byLanguage);
    }

    private <T> @Nullable T perhaps(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private String text() {
        return texts.next(random).value();
    }

    /** What a text can be here: anything that can be kept. */
    private static Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<String> awkward = Arbitraries.of(PIECES).list().ofMaxSize(5).map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(any, awkward)
                .filter(PlainText::isStorable)
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
