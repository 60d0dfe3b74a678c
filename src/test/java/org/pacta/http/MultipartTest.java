package org.pacta.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static final String BOUNDARY = "limit";

    @Test
    void parts_come_one_after_the_other() throws IOException {
        String form = part("a", "1") + part("b", "") + part("c", "\r\n-\r\n--\r\n--lim") + "--limit--\r\n";

        assertThat(read(form.getBytes(UTF_8), 1_000)).containsExactly("a=1", "b=", "c=\r\n-\r\n--\r\n--lim");
    }

    @Test
    void what_comes_before_and_after_the_parts_is_passed_over() throws IOException {
        String form = "Preamble\r\n" + part("a", "1") + "--limit--\r\nEpilogue --limit\r\n";

        assertThat(read(form.getBytes(UTF_8), 7)).containsExactly("a=1");
    }

    @Test
    void a_part_that_is_not_read_is_passed_over() throws IOException {
        Multipart parts = parts((part("a", "x".repeat(200_000)) + part("b", "2") + "--limit--").getBytes(UTF_8), 5_000);

        parts.next();
        assertThat(parts.next().content().readAllBytes()).isEqualTo(bytes("2"));
        assertThat(parts.next()).isNull();
        assertThat(parts.next()).isNull();
    }

    @Test
    void white_space_after_a_boundary_is_none_of_the_part() throws IOException {
        String form = part("a", "1").replace("--limit\r\n", "--limit \t\r\n") + "--limit-- \r\n";

        assertThat(read(form.getBytes(UTF_8), 3)).containsExactly("a=1");
    }

    /** Whatever is in a part, and in whatever portions it comes, that is what is read. */
    @Test
    void what_is_in_a_part_comes_out_as_it_was_put_in() throws IOException {
        Random random = new Random(7);
        String[] pieces = {
            "\r\n--limi", "\r\n--lim", "\r", "\n", "\r\n", "--limit", "-", "x", "\r\r\n--", "\0", "\u00ff"
        };
        for (int round = 0; round < 3_000; round++) {
            StringBuilder content = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                content.append(pieces[random.nextInt(pieces.length)]);
            }
            String value = content.toString().replace("\r\n--limit", "\r\n--limi_");

            byte[] form = (part("a", value) + part("b", value) + "--limit--").getBytes(ISO_8859_1);

            assertThat(read(form, 1 + random.nextInt(20))).containsExactly("a=" + value, "b=" + value);
        }
    }

    @Test
    void large_parts_of_any_bytes_come_out_as_they_were_put_in() throws IOException {
        byte[] content = new byte[1_000_000];
        new Random(3).nextBytes(content);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(bytes("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"));
        form.writeBytes(content);
        form.writeBytes(bytes("\r\n--limit--\r\n"));

        Multipart parts = parts(form.toByteArray(), 9_001);

        assertThat(parts.next().content().readAllBytes()).isEqualTo(content);
        assertThat(parts.next()).isNull();
    }

    @Test
    void a_form_that_is_cut_off_anywhere_is_malformed() {
        String form = part("a", "1") + part("b", "2") + "--limit--";
        for (int end = 0; end < form.length(); end++) {
            byte[] cut = bytes(form.substring(0, end));

            assertThatThrownBy(() -> read(cut, 10)).isInstanceOf(ProblemException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--limitX~~--limit--                           | There is something between a boundary and the end of its line.",
                "--limit~~~~--limit--                          | A part has no header Content-Disposition.",
                "--limit~no colon~~a~--limit--                 | The header of a part cannot be read.",
                "--limit~: a~~a~--limit--                      | The header of a part cannot be read.",
                "--limit~Content-Disposition: attachment; name=a~~a~--limit-- | The header Content-Disposition of a part cannot be read.",
                "--limit~Content-Disposition: form-data; name=a~Content-Transfer-Encoding: base64~~YQ==~--limit-- | A part is encoded as base64; parts are sent as they are.",
                "no form                                       | The body ends before its last boundary.",
            })
    void what_is_no_form_is_malformed(String form, String detail) {
        assertThatThrownBy(() -> read(bytes(form.replace("~", "\r\n")), 1_000))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.MALFORMED_BODY))
                .hasMessage(detail);
    }

    @Test
    void headers_parts_and_what_belongs_to_no_part_have_limits() {
        assertThatThrownBy(() -> read(bytes("--limit\r\n" + "a".repeat(1_000_000)), 5_000))
                .hasMessage("The header of a part is too long.");
        assertThatThrownBy(() -> read(bytes("--limit\r\n" + "a: b\r\n".repeat(100_000)), 5_000))
                .hasMessage("The header of a part cannot be read.");
        assertThatThrownBy(() -> read(bytes(part("a", "1").repeat(101) + "--limit--"), 5_000))
                .hasMessage("There are more than 100 parts.");
        assertThatThrownBy(() -> read(bytes("a".repeat(2_000_000) + "\r\n--limit--"), 5_000))
                .hasMessage("There is too much that belongs to no part.");
    }

    @Test
    void a_header_that_is_not_utf_8_is_malformed() {
        byte[] form = part("\u00e4", "1").getBytes(ISO_8859_1);

        assertThatThrownBy(() -> read(form, 1_000)).hasMessage("The header of a part is not UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "71-characters-is-more-than-a-boundary-may-have-as-rfc-2046-wants-it-12345"})
    void without_a_boundary_there_is_no_form(String boundary) {
        assertThatThrownBy(() -> new Multipart(InputStream.nullInputStream(), boundary))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Multipart(InputStream.nullInputStream(), null))
                .isInstanceOf(ProblemException.class);
    }

    private static String part(String name, String content) {
        return "--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private static List<String> read(byte[] form, int atOnce) throws IOException {
        Multipart parts = parts(form, atOnce);
        List<String> found = new ArrayList<>();
        for (Multipart.Part part = parts.next(); part != null; part = parts.next()) {
            found.add(part.header().name() + "=" + new String(part.content().readAllBytes(), ISO_8859_1));
        }
        return found;
    }

    /** @param atOnce how many bytes come in at once, at most */
    private static Multipart parts(byte[] form, int atOnce) {
        return new Multipart(
                new ByteArrayInputStream(form) {
                    @Override
                    public synchronized int read(byte[] bytes, int offset, int length) {
                        return super.read(bytes, offset, Math.min(length, atOnce));
                    }
                },
                BOUNDARY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
