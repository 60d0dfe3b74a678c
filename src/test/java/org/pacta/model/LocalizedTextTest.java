package org.pacta.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {

    @ParameterizedTest
    @CsvSource({
        "zh, zh-Hans",
        "zh-CN, zh-Hans",
        "zh-SG, zh-Hans",
        "zh-Hans-CN, zh-Hans",
        "ru-RU, ru",
        "ru-KZ, ru",
        "en-GB, en"
    })
    void a_text_in_a_language_of_a_region_is_in_that_language(String tag, String asked) {
        LocalizedText text = text("fr", tag);

        assertThat(text.isIn(asked)).isTrue();
        assertThat(text.shownIn(asked, "fr")).isEqualTo(tag);
        assertThat(text.in(asked)).isEqualTo("in " + tag);
    }

    @ParameterizedTest
    @CsvSource({"zh-Hant, zh-Hans", "zh-TW, zh-Hans", "zh-HK, zh-Hans", "ru-Latn, ru", "kk, ru", "rus, ru-Latn"})
    void in_another_script_it_is_not(String tag, String asked) {
        LocalizedText text = text("fr", tag);

        assertThat(text.isIn(asked)).isFalse();
        assertThat(text.shownIn(asked, "en")).isEqualTo("fr");
        assertThat(text.in(asked)).isEqualTo("in fr");
    }

    @Test
    void the_very_language_that_is_asked_for_comes_first() {
        assertThat(text("zh-CN", "zh-Hans").shownIn("zh-Hans", "en")).isEqualTo("zh-Hans");
    }

    private static LocalizedText text(String... tags) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String tag : tags) {
            texts.put(tag, "in " + tag);
        }
        return new LocalizedText(tags[0], texts);
    }
}
