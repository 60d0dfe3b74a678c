package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "programme.pdf, programme.pdf",
        "/home/me/programme.pdf, programme.pdf",
        "C:\\papers\\programme.pdf, programme.pdf",
        "../../etc/passwd, passwd",
        "' programme.pdf ', programme.pdf",
        "Программа 日程.pdf, Программа 日程.pdf",
    })
    void the_folders_of_whoever_sends_it_are_left_out(String sent, String name) {
        assertThat(FileName.of(sent)).isEqualTo(name);
        assertThat(FileName.fault(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "papers/", ".", "..", "/.."})
    void a_file_without_a_name_is_refused(String sent) {
        assertThat(FileName.fault(FileName.of(sent))).hasToString("The file has no name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nb.pdf", "a\u0000.pdf", "programme\u202efdp.exe", "a\u200bb.pdf", "a\ud800.pdf", "a\u2028b"
            })
    void characters_that_cannot_be_seen_are_refused(String name) {
        assertThat(FileName.fault(FileName.of(name)))
                .hasToString("The name of the file has characters that cannot be seen.");
    }

    @Test
    void a_name_has_255_characters_at_most() {
        assertThat(FileName.fault("a".repeat(255))).isNull();
        assertThat(FileName.fault("a".repeat(256))).hasToString("The name of the file has more than 255 characters.");
    }
}
