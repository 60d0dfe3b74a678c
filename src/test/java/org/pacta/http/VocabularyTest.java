package org.pacta.http;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.pacta.Api.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.ServedContract;

@QuarkusTest
class VocabularyTest {

    @Test
    void everyValueOfEveryEnumOfTheContractHasALabelInEachLanguage() {
        Map<String, List<String>> enums = enums();

        assertThat(enums).hasSizeGreaterThan(15).containsKeys("Status", "CommitmentKind", "Dimension", "Language");
        assertThat(enums).allSatisfy((name, values) -> {
            assertThat(Labels.byVocabulary()).containsKey(name);
            assertThat(Labels.byVocabulary().get(name).keySet()).containsExactlyElementsOf(values);
        });
    }

    @Test
    void everyKindOfProblemHasALabelAndSoHaveTheUsualValuesOfOpenSets() {
        assertThat(Labels.byVocabulary().get("ProblemType")).hasSize(ProblemType.values().length);
        assertThat(Labels.byVocabulary().get("Standing")).containsKeys("member", "dialogue-partner", "partner");
        assertThat(Labels.byVocabulary().get("StatementKind")).containsKey("joint-statement");
        assertThat(Labels.byVocabulary().get("Capacity")).containsKey("guest");
    }

    @Test
    void anOpenSetSaysThatItIsOne() {
        api().get("/api/vocabularies/Standing")
                .then()
                .body("open", equalTo(true))
                .body("values.value", hasItems("member", "observer"));
    }

    @Test
    void aLabelIsInAllLanguages() {
        Labels.byVocabulary()
                .forEach((name, labels) -> labels.forEach((value, label) -> {
                    assertThat(label.texts()).as(name + " " + value).containsOnlyKeys("en", "ru", "zh-Hans");
                    assertThat(label.in("ru")).containsPattern("\\p{IsCyrillic}");
                    assertThat(label.in("zh-Hans")).containsPattern("\\p{IsHan}");
                }));
    }

    @Test
    void aVocabularyIsReadByItsNameInTheContract() {
        String answer = api().queryParam("lang", "ru")
                .get("/api/vocabularies/Track")
                .then()
                .statusCode(200)
                .header("Content-Language", "ru")
                .extract()
                .asString();

        assertThatJson(answer)
                .isEqualTo(
                        """
                        {"name": "Track", "open": false, "values": [
                          {"value": "reported", "label": {
                            "original": "en",
                            "texts": {"en": "Reported by the parties", "ru": "По отчётам участников", "zh-Hans": "各方自报"},
                            "text": "По отчётам участников", "language": "ru"}},
                          {"value": "assessed", "label": {
                            "original": "en",
                            "texts": {"en": "Assessed independently", "ru": "По независимой оценке", "zh-Hans": "独立评估"},
                            "text": "По независимой оценке", "language": "ru"}}]}""");
        api().get("/api/vocabularies/Track")
                .then()
                .header("Content-Language", equalTo(null))
                .body("values[0].label.text", equalTo(null));
    }

    @Test
    void theyAreListed() {
        List<String> names = api().queryParam("limit", 500)
                .get("/api/vocabularies")
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");

        assertThat(names).isSorted().containsAll(enums().keySet()).contains("ProblemType");
        api().get("/api/vocabularies/Nonsense").then().statusCode(404);
    }

    /** By name: those that have a schema of their own, and the languages, which are those of a parameter. */
    private static Map<String, List<String>> enums() {
        Map<String, List<String>> enums = new LinkedHashMap<>();
        JsonNode components = ServedContract.get().document().path("components");
        components.path("schemas").properties().forEach(schema -> {
            if (schema.getValue().has("enum")) {
                enums.put(schema.getKey(), texts(schema.getValue().path("enum")));
            }
        });
        enums.put(
                "Language",
                texts(components.path("parameters").path("lang").path("schema").path("enum")));
        return enums;
    }

    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
