package org.pacta.progress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.progress.Archives.EXCEL;
import static org.pacta.progress.Archives.POWERPOINT;
import static org.pacta.progress.Archives.WORD;
import static org.pacta.progress.Archives.ooxml;
import static org.pacta.progress.Archives.zip;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTest {

    private static final String ODF = "application/vnd.oasis.opendocument.";

    @TempDir
    Path directory;

    private final FileTypes types = new FileTypes(Set.of());

    /** Escapes are bytes: \\x89. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "programme.pdf | %PDF-1.7\\x0a1 0 obj                       | application/pdf",
                "programme.txt | %PDF-1.7\\x0a1 0 obj                       | application/pdf",
                "photo         | \\x89PNG\\x0d\\x0a\\x1a\\x0a\\x00\\x00\\x00\\x0dIHDR | image/png",
                "photo.png     | \\xff\\xd8\\xff\\xe0\\x00\\x10JFIF          | image/jpeg",
                "photo.webp    | RIFF\\x24\\x00\\x00\\x00WEBPVP8             | image/webp",
                "notes.txt     | We met.                                     | text/plain",
                "notes         | We met.                                     | text/plain",
                "notes.pdf     | We met.                                     | text/plain",
                "notes.exe     | We met.                                     | text/plain",
                "table.csv     | party,held                                  | text/csv",
                "notes.txt     | \\xd0\\x92\\xd1\\x81\\xd1\\x82\\xd1\\x80\\xd0\\xb5\\xd1\\x87\\xd0\\xb0 | text/plain",
                "programme.pdf | MZ\\x90\\x00\\x03\\x00\\x00\\x00            | application/x-msdownload",
                "programme.pdf | \\x7fELF\\x02\\x01\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x02\\x00\\x3e\\x00 | application/x-executable",
                "programme.pdf | \\xca\\xfe\\xba\\xbe\\x00\\x00\\x00\\x41    | application/java-vm",
                "notes.txt     | <!DOCTYPE html><p>Hello                     | text/html",
                "notes.txt     | <html><script>alert(1)</script>             | text/html",
                "notes.csv     | a,b <html><script>alert(1)</script>         | text/html",
                "notes.html    | Hello                                       | text/html",
                "photo.png     | <svg xmlns=\"http://www.w3.org/2000/svg\"/> | image/svg+xml",
                "notes.txt     | <?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/> | image/svg+xml",
                "notes.txt     | #!/bin/sh\\x0arm -r /                       | application/x-sh",
                "notes.bat     | del /s                                      | application/x-bat",
                "notes.js      | alert(1)                                    | text/javascript",
                "notes.py      | import os                                   | text/x-python",
                "notes.txt     | <?php echo 1;                               | text/x-php",
                "old.doc       | \\xd0\\xcf\\x11\\xe0\\xa1\\xb1\\x1a\\xe1     | application/x-tika-msoffice",
                "programme.pdf | \\x00\\x01\\x02\\x03                        | application/octet-stream",
                "notes.txt     | We met.\\x00                                | application/octet-stream",
                "notes.txt     | \\xff\\xfeW\\x00e\\x00                      | application/octet-stream",
            })
    void what_a_file_is_is_in_its_content(String name, String content, String mediaType) throws IOException {
        assertThat(typeOf(name, bytes(content))).isEqualTo(mediaType);
    }

    @Test
    void text_is_text_to_the_last_byte_in_whatever_encoding() throws IOException {
        byte[] long_ = "Встреча состоялась.\r\n\t".repeat(10_000).getBytes(Charset.forName("windows-1251"));
        byte[] withAByteThatTextHasNot = long_.clone();
        withAByteThatTextHasNot[long_.length - 1] = 1;

        assertThat(typeOf("notes.txt", long_)).isEqualTo("text/plain");
        assertThat(typeOf("notes.txt", "会议已举行。".repeat(500).getBytes(Charset.forName("GBK"))))
                .isEqualTo("text/plain");
        assertThat(typeOf("notes.txt", withAByteThatTextHasNot)).isEqualTo("application/octet-stream");
    }

    @Test
    void an_office_document_is_told_from_another_archive_by_what_is_in_it() throws IOException {
        String ooxml = "application/vnd.openxmlformats-officedocument.";
        assertThat(typeOf("a.zip", ooxml(ooxml + "wordprocessingml.document.main+xml")))
                .isEqualTo(WORD);
        assertThat(typeOf("a.docx", ooxml(ooxml + "spreadsheetml.sheet.main+xml")))
                .isEqualTo(EXCEL);
        assertThat(typeOf("a", ooxml(ooxml + "presentationml.presentation.main+xml")))
                .isEqualTo(POWERPOINT);
        assertThat(typeOf("a.docx", zip("mimetype", ODF + "text", "content.xml", "")))
                .isEqualTo(ODF + "text");
        assertThat(typeOf("a.ods", zip("mimetype", ODF + "spreadsheet"))).isEqualTo(ODF + "spreadsheet");

        assertThat(typeOf("a.docx", zip("word/document.xml", "<document/>"))).isEqualTo("application/zip");
        assertThat(typeOf("a.docx", zip("[Content_Types].xml", "wordprocessingml.document.main+xml")))
                .isEqualTo("application/zip");
        assertThat(typeOf("a.docx", zip("setup.exe", "MZ"))).isEqualTo("application/zip");
        assertThat(typeOf("a.jar", zip("META-INF/MANIFEST.MF", ""))).isEqualTo("application/zip");
        assertThat(typeOf("a.odt", zip("mimetype", "application/epub+zip"))).isEqualTo("application/zip");
        assertThat(typeOf("a.docx", zip())).isNotEqualTo(WORD);
    }

    @Test
    void a_document_with_macros_is_another_type() throws IOException {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

        assertThat(typeOf("a.docx", ooxml(word, "word/vbaProject.bin", "x"))).isEqualTo(WORD + ";macros");
        assertThat(typeOf("a.docx", ooxml("application/vnd.ms-word.document.macroEnabled.main+xml")))
                .isEqualTo("application/zip");
        assertThat(typeOf("a.odt", zip("mimetype", ODF + "text", "Basic/Standard/Module1.xml", "x")))
                .isEqualTo(ODF + "text;macros");
    }

    @Test
    void a_damaged_archive_is_no_document() throws IOException {
        byte[] whole = ooxml("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = Arrays.copyOf(whole, 4 + random.nextInt(whole.length - 4));
            assertThat(typeOf("a.docx", damaged)).isEqualTo("application/zip");
            byte[] changed = whole.clone();
            for (int i = 0; i < 20; i++) {
                changed[4 + random.nextInt(whole.length - 4)] = (byte) random.nextInt();
            }
            assertThat(typeOf("a.docx", changed)).isIn(WORD, "application/zip");
        }
    }

    @Test
    void an_archive_of_very_many_entries_is_not_looked_through() throws IOException {
        String[] entries = new String[20_004];
        Arrays.setAll(entries, i -> i % 2 == 0 ? "entry-" + i : "");
        entries[0] = "mimetype";
        entries[1] = ODF + "text";

        assertThat(typeOf("a.odt", zip(entries))).isEqualTo("application/zip");
    }

    @Test
    void a_document_that_is_little_and_unpacks_to_very_much_is_none() throws IOException {
        byte[] harmless = zip("mimetype", ODF + "text", "content.xml", " ".repeat(9_000_000));
        byte[] bomb = zip("mimetype", ODF + "text", "content.xml", " ".repeat(50_000_000));

        assertThat(typeOf("a.odt", harmless)).isEqualTo(ODF + "text");
        assertThat(typeOf("a.odt", bomb)).isEqualTo("application/zip");
    }

    @Test
    void a_part_that_says_what_it_is_at_too_great_a_length_is_not_read_to_its_end() throws IOException {
        byte[] bomb = zip("mimetype", " ".repeat(50_000_000) + ODF + "text");

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(typeOf("a.odt", bomb)).isEqualTo("application/zip");
    }

    @ParameterizedTest
    @CsvSource({
        "programme.pdf, application/pdf, programme.pdf",
        "programme.PDF, application/pdf, programme.PDF",
        "programme, application/pdf, programme.pdf",
        "notes.exe, text/plain, notes.exe.txt",
        "notes.vbs, text/plain, notes.vbs.txt",
        "notes.txt, text/plain, notes.txt",
        "photo.jpeg, image/jpeg, photo.jpeg",
        "photo.png, image/jpeg, photo.png.jpg",
        "table.csv, text/csv, table.csv",
        "日程.doc, application/vnd.openxmlformats-officedocument.wordprocessingml.document, 日程.doc.docx",
        "a.zip, application/vnd.oasis.opendocument.text, a.zip.odt",
        "a.thing, application/x-never-heard-of, a.thing",
    })
    void a_name_gets_an_ending_that_fits(String name, String mediaType, String named) {
        assertThat(types.named(name, mediaType)).isEqualTo(named);
    }

    @Test
    void only_what_is_allowed_serves() {
        FileTypes strict = new FileTypes(Set.of("application/pdf", "text/plain"));

        assertThat(strict.serves("application/pdf")).isTrue();
        assertThat(strict.serves("text/html")).isFalse();
        assertThat(strict.allowed()).containsExactly("application/pdf", "text/plain");
    }

    private String typeOf(String name, byte[] content) throws IOException {
        return types.of(Files.write(directory.resolve("file"), content), name);
    }

    private static byte[] bytes(String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == '\\' && utf8[i + 1] == 'x') {
                bytes.append((char) Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                bytes.append((char) (utf8[i] & 0xff));
            }
        }
        return bytes.toString().getBytes(ISO_8859_1);
    }
}
