package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartHeaderTest {

    /** As curl, browsers, Python and Java write them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "form-data; name=\"file\"; filename=\"a b.pdf\"              | a b.pdf",
                "form-data; name=\"file\"; filename=\"Программа 日程.pdf\"    | Программа 日程.pdf",
                "form-data; name=\"file\"; filename=\"a;b=c.pdf\"            | a;b=c.pdf",
                "form-data; name=\"file\"; filename=\"a\\\"b\\\\c.pdf\"      | a\"b\\c.pdf",
                "form-data; name=\"file\"; filename=\"a%22b%20c.pdf\"        | a\"b%20c.pdf",
                "form-data; name=\"file\"; filename=\"C:\\papers\\a.pdf\"    | C:\\papers\\a.pdf",
                "form-data; name=file; filename=a.pdf                        | a.pdf",
                "Form-Data;name=\"file\";filename=\"a.pdf\"                  | a.pdf",
                "form-data; filename=\"a.pdf\"; name=\"file\"                | a.pdf",
                "form-data; name=\"file\"; filename*=UTF-8''%e6%97%a5.pdf    | 日.pdf",
                "form-data; name=\"file\"; filename=\"_.pdf\"; filename*=utf-8''%D0%9F.pdf | П.pdf",
            })
    void the_name_of_a_file_is_read(String header, String fileName) {
        assertThat(PartHeader.of(header)).isEqualTo(new PartHeader("file", fileName));
    }

    @Test
    void a_field_that_is_no_file_has_no_name_of_one() {
        assertThat(PartHeader.of("form-data; name=\"title\"")).isEqualTo(new PartHeader("title", null));
        assertThat(PartHeader.of("form-data; name=\"file\"; filename=\"\"")).isEqualTo(new PartHeader("file", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form-data",
                "attachment; name=a",
                "form-data; filename=a",
                "form-data; name",
                "form-data; name=\"a",
                "form-data; name=\"a\" b",
                "form-data; name=\"a\"; name=\"b\"",
                "form-data; name=a; filename*=a.pdf",
                "form-data; name=a; filename*=iso-8859-1''a.pdf",
                "form-data; name=a; filename*=UTF-8''%zz.pdf",
                "form-data; name=a; filename*=UTF-8''%4",
                "form-data; name=a; filename*=UTF-8''%ff.pdf",
                "form-data; name=a; filename*=UTF-8''ä.pdf"
            })
    void what_is_not_as_it_should_be_is_malformed(String header) {
        assertThatThrownBy(() -> PartHeader.of(header))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.MALFORMED_BODY));
    }
}
