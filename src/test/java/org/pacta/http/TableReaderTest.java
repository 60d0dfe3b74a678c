package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.model.LocalizedText;

/** What people send in: files that a spreadsheet has written, in whichever encoding, with whatever is wrong in them. */
class TableReaderTest {

    private static final String HEAD = "slug,whole,number,flag,day,at,list,map";

    @TempDir
    Path directory;

    record Thing(
            String slug,
            int whole,
            @Nullable BigDecimal number,
            boolean flag,
            LocalDate day,
            Instant at,
            List<String> list,
            java.util.Map<String, String> map,
            LocalizedText name) {}

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', ",
        "UTF-8, '\uFEFF', ",
        "UTF-8, '\uFEFF', windows-1251",
        "UTF-16LE, '\uFEFF', ",
        "UTF-16BE, '\uFEFF', ",
        "UTF-32LE, '\uFEFF', ",
        "UTF-32BE, '\uFEFF', ",
        "windows-1251, '', windows-1251",
        "KOI8-R, '', KOI8-R",
        "ISO-8859-5, '', ISO-8859-5",
        "GB18030, '', GB18030",
        "GB18030, '\uFEFF', GB18030"
    })
    void the_encoding_is_told_by_a_mark_or_by_the_client(String used, String mark, @Nullable String said)
            throws IOException {
        Path file = Files.write(
                directory.resolve("file"),
                (mark + "slug,name.texts.ru\r\nkaz,Казахстан\r\n").getBytes(Charset.forName(used)));

        Read read =
                read(file, TableFormat.CSV, new TableReader.Reading(said == null ? null : Charset.forName(said), null));

        assertThat(read.faults).isEmpty();
        assertThat(read.rows).containsExactly("{\"slug\":\"kaz\",\"name\":{\"texts\":{\"ru\":\"Казахстан\"}}}");
    }

    @Test
    void bytes_that_are_no_characters_are_a_fault_of_their_cell() throws IOException {
        byte[] bytes = "slug,whole\nкaz,1\nuzb,2\n".getBytes(Charset.forName("windows-1251"));

        Read read =
                read(Files.write(directory.resolve("file"), bytes), TableFormat.CSV, TableReader.Reading.AS_IT_SAYS);

        assertThat(read.faults)
                .containsExactly(
                        "2 slug [\uFFFDaz]: There are bytes that are no characters in the encoding of the file.");
        assertThat(read.rows).containsExactly("{\"whole\":1}", "{\"slug\":\"uzb\",\"whole\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_delimiter_is_seen_in_the_head(String delimiter) throws IOException {
        assertThat(csv(String.join(delimiter, "slug", "whole", "flag") + "\n"
                                + String.join(delimiter, "a", "1", "TRUE"))
                        .rows)
                .containsExactly("{\"slug\":\"a\",\"whole\":1,\"flag\":true}");
    }

    @Test
    void the_delimiter_can_be_said() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "slug|whole\na,b|1\n");

        assertThat(read(file, TableFormat.CSV, new TableReader.Reading(null, '|')).rows)
                .containsExactly("{\"slug\":\"a,b\",\"whole\":1}");
    }

    @Test
    void every_cell_that_cannot_be_read_is_told() throws IOException {
        Read read = csv(
                HEAD
                        + """

                a,x,1e999,maybe,2025-02-30,today,"[1]",{
                b,1.5,"1,5",2,1.2.2025,2025-04-23,"[",}
                c,1,1.50,true,2025-04-23,2025-04-23T10:15:30Z,d;e,"{""a"": ""b""}"
                """);

        assertThat(read.faults)
                .containsExactly(
                        "2 whole [x]: This is not a number as 1234.5 is.",
                        "2 number [1e999]: This is not a number as 1234.5 is.",
                        "2 flag [maybe]: This is neither true nor false.",
                        "2 day [2025-02-30]: This is not a date as 2025-04-23 is.",
                        "2 at [today]: This is not an instant as 2025-04-23T10:15:30Z is.",
                        "2 list [[1]]: This is not a list of texts.",
                        "2 map [{]: This is not JSON.",
                        "3 whole [1.5]: This is not a whole number.",
                        "3 number [1,5]: This is not a number as 1234.5 is.",
                        "3 flag [2]: This is neither true nor false.",
                        "3 day [1.2.2025]: This is not a date as 2025-04-23 is.",
                        "3 at [2025-04-23]: This is not an instant as 2025-04-23T10:15:30Z is.",
                        "3 list [[]: This is not JSON.",
                        "3 map [}]: This is not JSON.");
        assertThat(read.rows.get(2))
                .isEqualTo("{\"slug\":\"c\",\"whole\":1,\"number\":1.50,\"flag\":true,\"day\":\"2025-04-23\","
                        + "\"at\":\"2025-04-23T10:15:30Z\",\"list\":[\"d\",\"e\"],\"map\":{\"a\":\"b\"}}");
    }

    @Test
    void what_is_wrong_with_the_head_is_told_once() throws IOException {
        Read read = csv("slug,colour,slug, whole ,\na,red,b,1,\n");

        assertThat(read.faults).hasSize(3);
        assertThat(read.faults.get(0))
                .startsWith("1 colour [colour]: There is no such column. Known: slug, whole, number");
        assertThat(read.faults.get(1)).isEqualTo("1 slug [slug]: This column is there twice.");
        assertThat(read.faults.get(2)).startsWith("1  []: There is no such column.");
        assertThat(read.rows).containsExactly("{\"slug\":\"a\",\"whole\":1}");
    }

    @Test
    void rows_have_as_many_cells_as_the_head_and_lines_are_those_of_the_file() throws IOException {
        Read read = csv("slug,whole\n\n\"a\nb\",1\nc\nd,2,3\ne,4\n");

        assertThat(read.faults)
                .containsExactly(
                        "5 null [null]: There are 1 cells, and 2 columns in the head.",
                        "6 null [null]: There are 3 cells, and 2 columns in the head.");
        assertThat(read.rows).contains("{\"slug\":\"a\\nb\",\"whole\":1}", "{\"slug\":\"e\",\"whole\":4}");
    }

    @Test
    void a_file_that_is_broken_is_told_so_and_not_thrown() throws IOException {
        assertThat(csv("").faults).containsExactly("1 null [null]: There is nothing in the file.");
        assertThat(csv("slug,whole\n\"a\nb\",1\n\"c\"d").faults)
                .singleElement()
                .asString()
                .startsWith("4 null [null]: From here on this is not CSV");
        assertThat(csv("slug\n\"a\nb").faults).hasSize(1).allMatch(fault -> fault.contains("not CSV"));
        assertThat(csv("\"slug").faults).hasSize(1).allMatch(fault -> fault.contains("not CSV"));
        assertThat(read(Files.writeString(directory.resolve("x"), "PK nothing"), TableFormat.XLSX).faults)
                .containsExactly("1 null [null]: This is not a workbook (XLSX).");
        assertThat(read(Files.write(directory.resolve("y"), new byte[0]), TableFormat.XLSX).faults)
                .containsExactly("1 null [null]: This is not a workbook (XLSX).");
    }

    @Test
    void an_empty_cell_is_null_and_an_apostrophe_is_the_empty_text() throws IOException {
        assertThat(csv("slug,number,list\n,,\n',1,[]\n").rows)
                .containsExactly(
                        "{\"slug\":null,\"number\":null,\"list\":[]}", "{\"slug\":\"\",\"number\":1,\"list\":[]}");
    }

    @Test
    void lines_of_json_are_read_one_by_one() throws IOException {
        Read read = read(
                Files.writeString(
                        directory.resolve("file"),
                        "{\"slug\": \"a\"}\r\n\n[1]\n{\"a\": 1, \"a\": 2}\n{\n{\"slug\": \"b\"}"),
                TableFormat.NDJSON);

        assertThat(read.faults)
                .containsExactly(
                        "3 null [null]: This is not a JSON object.",
                        "4 null [null]: This is not a JSON object on one line.",
                        "5 null [null]: This is not a JSON object on one line.");
        assertThat(read.rows).contains("{\"slug\":\"a\"}", "{\"slug\":\"b\"}");
    }

    @Test
    void what_somebody_types_into_a_spreadsheet_is_what_is_meant() throws IOException {
        Read read = workbook(sheet -> {
            head(sheet);
            sheet.value(1, 0, 1);
            sheet.value(1, 1, 2.0);
            sheet.value(1, 2, 1.1);
            sheet.value(1, 3, 1);
            sheet.value(1, 4, 45000);
            sheet.value(1, 5, 45000.5);
            sheet.value(1, 6, 7);
            sheet.value(2, 0, true);
            sheet.value(2, 1, "12");
            sheet.value(2, 2, "0.50");
            sheet.value(2, 3, "FALSE");
            sheet.value(2, 4, "2025-04-23");
            sheet.value(2, 5, "2025-04-23T10:15:30Z");
            sheet.value(2, 6, "x; y");
            sheet.value(4, 0, LocalDate.of(2025, 4, 23));
            sheet.style(4, 0).format("dd/mm/yyyy").set();
            sheet.value(4, 4, 45000.25);
            sheet.value(4, 1, 1.5);
            sheet.value(4, 9, "beyond");
            sheet.value(5, 4, 45000.25);
            sheet.value(5, 1, 1.5);
            sheet.value(6, 0, LocalDate.of(2025, 4, 23));
            sheet.style(6, 0).format("dd/mm/yyyy").set();
        });

        assertThat(read.rows)
                .contains(
                        "{\"slug\":\"1\",\"whole\":2,\"number\":1.1,\"flag\":true,\"day\":\"2023-03-15\","
                                + "\"at\":\"2023-03-15T12:00:00Z\",\"list\":[\"7\"],\"map\":null}",
                        "{\"slug\":\"true\",\"whole\":12,\"number\":0.50,\"flag\":false,\"day\":\"2025-04-23\","
                                + "\"at\":\"2025-04-23T10:15:30Z\",\"list\":[\"x\",\"y\"],\"map\":null}");
        assertThat(read.rows.get(4)).startsWith("{\"slug\":\"2025-04-23\"");
        assertThat(read.faults)
                .containsExactly(
                        "5 null [null]: There are cells beyond the columns of the head.",
                        "6 whole [1.5]: This is not a whole number.",
                        "6 day [45000.25]: There is a time of day in it.");
    }

    @Test
    void what_a_formula_came_to_is_taken_as_it_is_and_where_it_came_to_nothing_nothing_is_taken_away()
            throws IOException {
        StringBuilder sheet =
                new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1\">");
        for (String name : HEAD.split(",")) {
            sheet.append("<c t=\"inlineStr\"><is><t>").append(name).append("</t></is></c>");
        }
        sheet.append(
                """
                </row>
                <row r="2"><c r="A2" t="str"><f>B9</f><v>007</v></c><c r="B2"><f>1+1</f><v>2</v></c>
                <c r="C2" t="str"><v>1.10</v></c><c r="D2" t="b"><f>TRUE()</f><v>1</v></c>
                <c r="E2"><f>TODAY()</f><v>45000</v></c></row>
                <row r="3"><c r="A3" t="e"><f>VLOOKUP(1,B1:C2,2)</f><v>#N/A</v></c><c r="B3"><f>B9</f><v></v></c>
                <c r="C3"><f>B9</f></c><c r="D3" t="e"><v>#REF!</v></c></row>
                <row r="4"><c r="C4"><v>1e999999999</v></c></row>
                </sheetData></worksheet>""");
        Path file = changed(
                good(),
                "xl/worksheets/sheet1.xml",
                (out, content) -> out.write(sheet.toString().getBytes(StandardCharsets.UTF_8)));

        Read read = read(file, TableFormat.XLSX);

        assertThat(read.rows.get(0))
                .startsWith("{\"slug\":\"007\",\"whole\":2,\"number\":1.10,\"flag\":true,\"day\":\"2023-03-15\"");
        String noValue =
                "This formula has no value: it was not calculated, or its text is empty. Put there what is meant.";
        assertThat(read.faults)
                .containsExactly(
                        "3 slug [#N/A]: There is an error of the spreadsheet in this cell.",
                        "3 whole [B9]: " + noValue,
                        "3 number [B9]: " + noValue,
                        "3 flag [#REF!]: There is an error of the spreadsheet in this cell.",
                        "4 number [1e999999999]: This is not a number as 1234.5 is.");
    }

    @Test
    void a_table_goes_on_after_an_empty_sheet_and_all_heads_are_read() throws IOException {
        Path file = directory.resolve("sheets.xlsx");
        try (OutputStream to = Files.newOutputStream(file);
                Workbook workbook = new Workbook(to, "Test", "1.0")) {
            Worksheet first = workbook.newWorksheet("data");
            first.inlineString(0, 0, "slug");
            first.inlineString(1, 0, "a");
            workbook.newWorksheet("data 2");
            Worksheet third = workbook.newWorksheet("data 3");
            third.inlineString(0, 0, "slug");
            third.inlineString(0, 1, "hwole");
            third.inlineString(1, 0, "b");
        }

        Read read = read(file, TableFormat.XLSX);

        assertThat(read.rows).containsExactly("{\"slug\":\"a\"}", "{\"slug\":\"b\"}");
        assertThat(read.faults)
                .singleElement()
                .asString()
                .startsWith("2097153 hwole [hwole]: There is no such column. Known: slug, ");
    }

    @Test
    void a_list_in_which_there_is_nothing_is_an_empty_cell() throws IOException {
        var row = Json.read("{\"slug\": \"\", \"list\": []}");
        Path file = directory.resolve("list.csv");
        try (OutputStream to = Files.newOutputStream(file)) {
            new Table(
                            TableFormat.CSV,
                            Columns.of(Thing.class).only(List.of("slug", "list")),
                            Rows.of(List.of((com.fasterxml.jackson.databind.node.ObjectNode) row)),
                            java.util.Map.of(),
                            List.of(),
                            false)
                    .write(to);
        }

        assertThat(Files.readString(file)).isEqualTo("slug,list\r\n',\r\n");
        assertThat(read(file, TableFormat.CSV).rows).containsExactly("{\"slug\":\"\",\"list\":[]}");
    }

    @Test
    void what_looks_like_an_escape_once_it_is_written_is_read_as_it_was() {
        for (String text : List.of("_x0041\r", "_x0041 ", "_x0041_", "_x0041", "_x0041\r_x0042_")) {
            assertThat(XlsxText.read(XlsxText.written(text))).isEqualTo(text);
        }
    }

    @Test
    void a_text_that_is_too_long_for_a_cell_is_left_out_and_changes_nothing_when_it_is_read() throws IOException {
        Columns columns = Columns.of(Thing.class);
        String text = "я".repeat(XlsxText.MOST + 1);
        var row = Json.read("{\"slug\": \"" + text + "\", \"whole\": 1}");
        Path file = directory.resolve("long.xlsx");
        try (OutputStream to = Files.newOutputStream(file)) {
            new Table(
                            TableFormat.XLSX,
                            columns.only(List.of("slug", "whole")),
                            Rows.of(List.of((com.fasterxml.jackson.databind.node.ObjectNode) row)),
                            java.util.Map.of(),
                            List.of(),
                            false)
                    .write(to);
        }

        assertThat(read(file, TableFormat.XLSX).rows).containsExactly("{\"whole\":1}");
        assertThat(XlsxText.written(text)).isEqualTo("[left out: 32768 characters]");
    }

    @Test
    void no_more_comes_out_of_a_workbook_than_fits_into_memory() throws IOException {
        byte[] cells = "<c r=\"A2\"><v>1</v></c>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        Path bomb = changed(good(), "xl/worksheets/sheet1.xml", (out, content) -> {
            out.write("<worksheet><sheetData><row r=\"1\">".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 5_000; i++) {
                out.write(cells);
            }
        });
        Path strings = changed(good(), "xl/sharedStrings.xml", (out, content) -> {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 70; i++) {
                out.write(zeros);
            }
        });

        assertThat(read(bomb, TableFormat.XLSX).faults)
                .containsExactly(
                        "1 null [null]: There is more in the workbook than can be read from one; save it as CSV.");
        assertThat(read(strings, TableFormat.XLSX).faults)
                .containsExactly(
                        "1 null [null]: There is more in the workbook than can be read from one; save it as CSV.");
    }

    @Test
    void not_even_a_large_workbook_may_have_any_amount_in_it() {
        assertThat(XlsxLimits.mostOfAll(1)).isEqualTo(64L << 20);
        assertThat(XlsxLimits.mostOfAll(1 << 20)).isEqualTo(200L << 20);
        assertThat(XlsxLimits.mostOfAll(256L << 20)).isEqualTo(4L << 30);
    }

    @Test
    void looking_through_a_workbook_can_be_stopped() {
        assertThatThrownBy(() -> TableReader.open(
                        good(), TableFormat.XLSX, Columns.of(Thing.class), TableReader.Reading.AS_IT_SAYS, () -> {
                            throw new IllegalStateException("stopped");
                        }))
                .hasMessage("stopped");
    }

    @Test
    void a_cell_may_not_say_that_it_stands_where_no_column_is() throws IOException {
        Path far = changed(
                good(),
                "xl/worksheets/sheet1.xml",
                (out, content) -> out.write(new String(content, StandardCharsets.UTF_8)
                        .replace("r=\"A2\"", "r=\"ZZZZZZ2\"")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(read(far, TableFormat.XLSX).faults).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"s/sheet1.xml, r", "sharedStrings.xml, r", "worksheets/sheet1.xml, x:r"})
    void nor_where_no_sheet_is_looked_for(String place, String name) throws IOException {
        String sheet =
                "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>"
                        + "<x:row r=\"1\"><x:c %s=\"ZZZZZZ1\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        Path far = directory.resolve("far.xlsx");
        try (ZipFile in = new ZipFile(good().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(far))) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                if (entry.getName().equals("xl/" + place) || entry.getName().startsWith("xl/worksheets/")) {
                    continue;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(content.replace("worksheets/sheet1.xml", place).getBytes(StandardCharsets.UTF_8));
            }
            out.putNextEntry(new ZipEntry("xl/" + place));
            out.write(sheet.formatted(name).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(far, TableFormat.XLSX).faults)
                .containsExactly(
                        "1 null [null]: There is more in the workbook than can be read from one; save it as CSV.");
    }

    @Test
    void nothing_is_fetched_that_a_workbook_refers_to() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        Path file = changed(
                good(),
                "xl/worksheets/sheet1.xml",
                (out, content) -> out.write(new String(content, StandardCharsets.UTF_8)
                        .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                        .replace("<t>a</t>", "<t>&e;</t>")
                        .getBytes(StandardCharsets.UTF_8)));

        Read read = read(file, TableFormat.XLSX);

        assertThat(read.rows.toString() + read.faults).doesNotContain("secret");
    }

    private interface Change {
        void write(OutputStream out, byte[] content) throws IOException;
    }

    private Path good() throws IOException {
        Path file = directory.resolve("good.xlsx");
        try (OutputStream to = Files.newOutputStream(file);
                Workbook workbook = new Workbook(to, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            sheet.inlineString(0, 0, "slug");
            sheet.inlineString(1, 0, "a");
        }
        return file;
    }

    private Path changed(Path workbook, String part, Change change) throws IOException {
        Path changed = directory.resolve("changed.xlsx");
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(part)) {
                    change.write(out, content);
                } else {
                    out.write(content);
                }
            }
        }
        return changed;
    }

    private static void head(Worksheet sheet) {
        int column = 0;
        for (String name : HEAD.split(",")) {
            sheet.value(0, column++, name);
        }
    }

    private Read workbook(Consumer<Worksheet> fill) throws IOException {
        Path file = directory.resolve("typed.xlsx");
        try (OutputStream to = Files.newOutputStream(file);
                Workbook workbook = new Workbook(to, "Test", "1.0")) {
            fill.accept(workbook.newWorksheet("Sheet1"));
        }
        return read(file, TableFormat.XLSX);
    }

    private Read csv(String text) throws IOException {
        return read(Files.writeString(directory.resolve("file.csv"), text), TableFormat.CSV);
    }

    private Read read(Path file, TableFormat format) throws IOException {
        return read(file, format, TableReader.Reading.AS_IT_SAYS);
    }

    private Read read(Path file, TableFormat format, TableReader.Reading reading) throws IOException {
        Read read = new Read(new ArrayList<>(), new ArrayList<>());
        try (TableReader reader = TableReader.open(file, format, Columns.of(Thing.class), reading)) {
            while (reader.hasNext()) {
                TableReader.Row row = reader.next();
                row.faults().forEach(fault -> read.faults.add(text(fault)));
                read.rows.add(row.object().toString());
            }
            read.faults.addAll(
                    0, reader.faults().stream().map(TableReaderTest::text).toList());
        }
        return read;
    }

    private static String text(TableReader.CellFault fault) {
        return fault.line() + " " + fault.column() + " [" + fault.value() + "]: " + fault.reason();
    }

    private record Read(List<String> rows, List<String> faults) {}
}
