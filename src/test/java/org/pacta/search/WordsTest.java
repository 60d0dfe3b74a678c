package org.pacta.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.model.LocalizedText;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Türkiye, turkiye",
        "TURKIYE, Türkiye",
        "İstanbul, istanbul",
        "учёный, ученый",
        "ЁЛКА, елка",
        "верховный, верховного",
        "верховный, Верховному",
        "суд, суда",
        "суды, судов",
        "обязательство, обязательства",
        "обязательство, обязательствами",
        "безопасность, безопасности",
        "commitment, commitments",
        "state's, states",
        "ＡＩ, ai",
        "ﬁle, file",
        "Straße, strasse",
        "Қазақстан, казакстан",
        "résumé, resume",
        "网络安全, 网络安全"
    })
    void spellings_and_forms_of_one_word_are_one(String one, String other) {
        assertThat(Words.searchedBy(one)).isNotEmpty().isEqualTo(Words.searchedBy(other));
    }

    @ParameterizedTest
    @CsvSource({"суд, судно", "court, courtesy", "верховный, верный", "网络, 络网", "AI, air"})
    void other_words_are_others(String one, String other) {
        assertThat(Words.searchedBy(one)).doesNotContainAnyElementsOf(Words.searchedBy(other));
    }

    @Test
    void scripts_without_blanks_are_cut_into_neighbours() {
        assertThat(Words.searchedBy("网络安全")).containsExactly("网络", "络安", "安全");
        assertThat(Words.searchedBy("加强网络安全，2025年")).contains("网络", "安全", "2025");
        assertThat(finds("网络安全", "加强网络安全合作")).isTrue();
        assertThat(finds("络全", "加强网络安全合作")).isFalse();
        assertThat(finds("全", "加强网络安全")).isTrue();
        assertThat(finds("サイバー", "サイバー犯罪対策")).isTrue();
        assertThat(finds("사이버", "사이버범죄 예방")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "...", "\"\" ()", "%", "_", "？！", "&& ||", "'"})
    void signs_are_no_words(String signs) {
        assertThat(Words.searchedBy(signs)).isEmpty();
        assertThat(SearchQuery.of(signs)).isNull();
    }

    @Test
    void what_begins_as_a_word_does_lies_between_two_values() {
        SearchQuery query = SearchQuery.of("suprem");

        assertThat(query.whole()).isEmpty();
        assertThat(List.of("suprem", "supreme", "supremе", "suprem\uFFFF", "suprem\uD83D\uDE00"))
                .allMatch(word -> liesBetween(word, query));
        assertThat(List.of("supre", "supren", "s", "")).noneMatch(word -> liesBetween(word, query));
    }

    private static boolean liesBetween(String word, SearchQuery query) {
        byte[] bytes = SearchQuery.bytes(word);
        return Arrays.compareUnsigned(bytes, query.from()) >= 0 && Arrays.compareUnsigned(bytes, query.until()) < 0;
    }

    private static boolean finds(String query, String text) {
        return SearchQuery.of(query).finds(List.of(LocalizedText.of("mul", text)));
    }
}
