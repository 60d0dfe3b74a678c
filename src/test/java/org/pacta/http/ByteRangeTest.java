package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-, 0, 99",
        "bytes=99-, 99, 99",
        "bytes=10-19, 10, 19",
        "bytes=90-1000, 90, 99",
        "bytes=-1, 99, 99",
        "bytes=-1000, 0, 99",
        "Bytes=5-6, 5, 6",
    })
    void one_part_can_be_asked_for(String header, long first, long last) {
        assertThat(ByteRange.of(header, 100)).hasValue(new ByteRange(first, last));
        assertThat(new ByteRange(first, last).count()).isEqualTo(last - first + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=100-",
                "bytes=5-4",
                "bytes=-0",
                "bytes=0-1,5-6",
                "lines=0-1",
                "bytes=a-b",
                "bytes=9999999999999999999-",
                "bytes=0x1-2"
            })
    void whatever_else_is_asked_for_is_answered_with_all(String header) {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }
}
