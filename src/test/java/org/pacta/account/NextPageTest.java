package org.pacta.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/work", "/work/meetings/some?x=1&lang=ru", "/commitments/a?q=%D1%8F%20b#c", "/a/../b"})
    void a_page_of_ours_is_gone_on_to(String asked) {
        assertThat(NextPage.of(asked)).contains(asked);
        assertThat(URI.create(asked)).hasNoHost();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "work",
                "//example.org/",
                "/\\example.org/",
                "https://example.org/",
                "javascript:alert(1)",
                "/a b",
                "/a\r\nSet-Cookie: b=c",
                "/страница"
            })
    void one_of_others_is_not(String asked) {
        assertThat(NextPage.of(asked)).isEmpty();
    }

    /** Somebody has shown the right password before they are sent on: that should not end in a failure of ours. */
    @Test
    void what_is_no_uri_is_none_of_ours() {
        for (char c = 0; c < 128; c++) {
            assertThat(NextPage.of("/a" + c).map(URI::create).map(URI::getRawPath))
                    .as("/a" + c)
                    .isIn(Optional.empty(), Optional.of("/a"), Optional.of("/a" + c));
        }
        for (String asked :
                new String[] {"/a%", "/a%zz", "/a%4", "/a[1]", "/a?b={c}", "/a?b=<c>", "/a?b|c", "/a#b#c"}) {
            assertThat(NextPage.of(asked)).as(asked).isEmpty();
        }
    }
}
