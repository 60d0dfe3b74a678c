package org.pacta.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language it is, by the parameter and the header. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | EN",
                "ru | RU",
                "zh-Hans | ZH_HANS",
                "RU | RU",
                "ru-RU | RU",
                "ru-KZ | RU",
                "en-GB | EN",
                "zh | ZH_HANS",
                "zh-CN | ZH_HANS",
                "zh-Hans-CN | ZH_HANS",
                "zh-hans-cn | ZH_HANS",
                "zh-SG | ZH_HANS",
                "zh-TW | ZH_HANS",
                "zh-Hant-TW | ZH_HANS",
                "zh-HK | ZH_HANS",
                "kk | EN",
                "kk-KZ | EN",
                "de, fr;q=0.5 | EN",
                "kk, ru;q=0.8 | RU",
                "kk-KZ,kk;q=0.9,ru;q=0.8,en;q=0.7 | RU",
                "en;q=0.5, ru | RU",
                "en;q=0.5, ru;q=0.6, zh;q=0.4 | RU",
                "ru;q=0.3, zh-CN;q=0.9 | ZH_HANS",
                "ru;q=0.9, en;q=0.9 | RU",
                "ru;q=0, en | EN",
                "*, ru;q=0.5 | RU",
                "ru;q=1.000 | RU",
                "ru ; q=0.5 , en ; q=0.4 | RU",
            })
    void theHeaderNamesIt(String header, Language language) {
        assertThat(Language.named(null, header)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*;q=0.5",
                "ru;q=0",
                "en;q=0, ru;q=0.0",
                " ",
                ",",
                ";;;",
                "q=1",
                "123",
                "ru;q=2",
                "\u0000"
            })
    void aHeaderThatNamesNoneIsAsIfThereWereNone(String header) {
        assertThat(Language.named(null, header)).isNull();
        assertThat(Language.named(null, null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru, | RU",
                ",,ru | RU",
                "ru;q=nonsense, zh | ZH_HANS",
                "_, ru | RU",
                "ru;q=0.5;x=1, zh;q=0.4 | ZH_HANS",
                "en_US, ru | RU",
                "русский, ru | RU",
                "-, ru;q=0.1 | RU"
            })
    void ofAHeaderThatIsNotAsItShouldBeWhatCanBeReadIsRead(String header, Language language) {
        assertThat(Language.named(null, header)).isEqualTo(language);
    }

    @Test
    void aHeaderWithoutEndIsNotReadToItsEnd() {
        assertThat(Language.named(null, "xx,".repeat(5_000) + "ru")).isEqualTo(Language.EN);
        assertThat(Language.named(null, "x-".repeat(4_000) + "ru")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "ru, en, RU",
                "zh-Hans, 'ru, en', ZH_HANS",
                "en, zh, EN",
                "en, none, EN",
                "none, ru, RU",
                // What cannot be is refused elsewhere; the refusal is in the language of the header.
                "kk, ru, RU",
                "zh, ru, RU",
                "RU, en, EN",
                "'', ru, RU",
            })
    void theParameterWins(@Nullable String lang, @Nullable String header, Language language) {
        assertThat(Language.named(lang, header)).isEqualTo(language);
    }

    @Test
    void eachCallsItselfByItsOwnName() {
        assertThat(Language.values()).extracting(Language::ownName).containsExactly("English", "Русский", "简体中文");
    }
}
