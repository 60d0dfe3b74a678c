package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "programme.pdf   | attachment; filename=\"programme.pdf\"",
                "a b;c.pdf       | attachment; filename=\"a b;c.pdf\"",
                "日.pdf          | attachment; filename=\"_.pdf\"; filename*=UTF-8''%E6%97%A5.pdf",
                "Да и нет.pdf    | attachment; filename=\"__ _ ___.pdf\"; filename*=UTF-8''%D0%94%D0%B0%20%D0%B8%20%D0%BD%D0%B5%D1%82.pdf",
                "\uD83D\uDE00.pdf | attachment; filename=\"_.pdf\"; filename*=UTF-8''%F0%9F%98%80.pdf",
                "a\"b\\c.pdf     | attachment; filename=\"a_b_c.pdf\"; filename*=UTF-8''a%22b%5Cc.pdf",
                "100%.pdf        | attachment; filename=\"100_.pdf\"; filename*=UTF-8''100%25.pdf",
                "it's (1)*.pdf   | attachment; filename=\"it's (1)*.pdf\"",
                "ä'()*.pdf       | attachment; filename=\"_'()*.pdf\"; filename*=UTF-8''%C3%A4%27%28%29%2A.pdf",
            })
    void a_name_survives_in_any_script_and_cannot_leave_its_header(String name, String header) {
        assertThat(Download.disposition(name)).isEqualTo(header);
    }

    @Test
    void a_line_end_in_a_name_is_none_in_the_header() {
        assertThat(Download.disposition("a\rb\nc.pdf"))
                .isEqualTo("attachment; filename=\"a_b_c.pdf\"; filename*=UTF-8''a%0Db%0Ac.pdf");
    }
}
