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
        "безопасность, безопасностью",
        "музей, музеи",
        "музей, музеев",
        "музея, музеями",
        "судьи, судью",
        "статья, статью",
        "орган, органов",
        "commitment, commitments",
        "process, processes",
        "business, businesses",
        "access, accesses",
        "state, states",
        "country, countries",
        "case, cases",
        "status, statuses",
        "analysis, analyses",
        "crisis, crises",
        "criterion, criteria",
        "woman, women",
        "train, trained",
        "ＡＩ, ai",
        "ﬁle, file",
        "Straße, strasse",
        "Қазақстан, ҚАЗАҚСТАН",
        "résumé, resume",
        "网络安全, 网络安全"
    })
    void spellings_and_forms_of_one_word_are_one(String one, String other) {
        assertThat(stems(one)).isNotEmpty().isEqualTo(stems(other));
    }

    @ParameterizedTest
    @CsvSource({
        "process reform, Reform of processes",
        "analysis, Analyses of risks",
        "analyses, An analysis",
        "countri, Countries",
        "countrie, Countries",
        "institu, Institutions",
        "processe, Processes",
        "музеи, Государственный музей",
        "музеев, Государственный музей",
        "судью, Судьи",
        "верховног, Верховного суда",
        "обязательства стран, Обязательство страны"
    })
    void a_word_is_found_in_any_of_its_forms_and_before_it_is_typed_to_its_end(String query, String text) {
        assertThat(finds(query, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"courts, Courtesy", "police, Policies", "organ, Международный", "internal, International"})
    void what_only_begins_as_its_stem_does_is_another_word(String query, String text) {
        assertThat(finds(query, text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "суд, судно",
        "court, courtesy",
        "верховный, верный",
        "网络, 络网",
        "AI, air",
        "organization, organ",
        "university, universal",
        "policy, police",
        "international, internal"
    })
    void other_words_are_others(String one, String other) {
        assertThat(stems(one)).doesNotContainAnyElementsOf(stems(other));
    }

    @Test
    void whose_something_is_does_not_count() {
        assertThat(stems("the state’s duty")).isEqualTo(stems("THE STATE'S DUTIES"));
    }

    @Test
    void scripts_without_blanks_are_cut_into_neighbours() {
        assertThat(stems("网络安全")).containsExactly("网络", "络安", "安全");
        assertThat(stems("加强网络安全，2025年")).contains("网络", "安全", "2025");
        assertThat(finds("网络安全", "加强网络安全合作")).isTrue();
        assertThat(finds("络全", "加强网络安全合作")).isFalse();
        assertThat(finds("全", "加强网络安全")).isTrue();
        assertThat(finds("サイバー", "サイバー犯罪対策")).isTrue();
        assertThat(finds("사이버", "사이버범죄 예방")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "...", "\"\" ()", "%", "？！", "&& ||", "'"})
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

    private static List<String> stems(String text) {
        return Words.searchedBy(text).stream().map(Words.Word::stem).toList();
    }

    private static boolean liesBetween(String word, SearchQuery query) {
        byte[] bytes = SearchQuery.bytes(word);
        return Arrays.compareUnsigned(bytes, query.from()) >= 0 && Arrays.compareUnsigned(bytes, query.until()) < 0;
    }

    private static boolean finds(String query, String text) {
        return SearchQuery.of(query).finds(List.of(LocalizedText.of("mul", text)));
    }
}
