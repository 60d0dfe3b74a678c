package org.pacta.http;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.ServedContract;
import org.pacta.ServedContract.Operation;
import org.pacta.Wire;
import org.pacta.party.Parties;

/** The service speaks the language of who asks. */
@QuarkusTest
class SpokenTest {

    private static final Map<Language, Pattern> SCRIPTS = Map.of(
            Language.EN, Pattern.compile("\\p{Alpha}"),
            Language.RU, Pattern.compile("\\p{IsCyrillic}"),
            Language.ZH_HANS, Pattern.compile("\\p{IsHan}"));

    @ParameterizedTest
    @EnumSource
    void aProblemOfEachKindIsToldInEachLanguage(ProblemType type) {
        for (Language language : Language.values()) {
            Problem problem = ProblemExamples.of(type).in(language);

            assertThat(problem.type()).isEqualTo(type.address());
            assertThat(problem.status()).isEqualTo(type.status());
            assertThat(problem.title()).containsPattern(SCRIPTS.get(language));
            assertThat(problem.detail()).containsPattern(SCRIPTS.get(language));
            assertThat(problem.errors())
                    .allSatisfy(error -> assertThat(error.detail()).containsPattern(SCRIPTS.get(language)));
            SCRIPTS.forEach((other, script) -> {
                if (other != language && other != Language.EN) {
                    assertThat(problem.title() + problem.detail()).doesNotContainPattern(script);
                }
            });
        }
    }

    /** As they come over the wire, from all the places at which a request may end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "GET | /nowhere | | 404 | По этому адресу ничего нет. | 该地址没有任何内容。",
                "GET | /api/nowhere | | 404 | По этому адресу ничего нет. | 该地址没有任何内容。",
                "GET | /api/meetings/spoken-none | | 404 | Не найдено: совещание «spoken-none». | 没有会议“spoken-none”。",
                "GET | /api/milestones/x | | 404 | Не найдено: объект, у которого id = «x». | 没有符合以下条件的对象：id =“x”。",
                "DELETE | /api/scoreboard | | 405 | Адрес существует, но не с этим методом HTTP. | 该地址存在，但不支持此 HTTP 方法。",
                "GET | /api/states?limt=1 | | 400 | Параметр запроса неизвестен, или его значение не удалось прочитать. | 查询参数未知，或其值无法读取。",
                "GET | /api/states?limit=0 | | 400 | Нужно запросить хотя бы одну запись. | 至少要请求 1 条记录。",
                "GET | /api/states?limit=x | | 400 | Здесь ожидается целое число. | 此处应为整数。",
                "POST | /api/states | { | 400 | Недопустимых значений: 1. | 有 1 个值无效。",
                "POST | /api/states | {\"slug\": \"xqx\"} | 422 | Недопустимых значений: 1. | 有 1 个值无效。",
                "POST | /api/meetings | {} | 422 | Недопустимых значений: 2. | 有 2 个值无效。",
                "POST | /api/statements/sco-cj-20-statement/adoption | {\"adoptedOn\": \"2025-04-23\"} | 409 | Состояние (заявление) — «принято»; действие невозможно: принять. | 声明的状态为“已通过”，不能通过。",
                "POST | /api/states | {\"slug\": \"kaz\"} | 409 | Участник «kaz» уже есть. | 参与方“kaz”已存在。",
                "DELETE | /api/states/kaz | | 409 | «kaz» нельзя удалить: на это опираются другие записи. | 不能删除“kaz”：有其他内容依赖于它。",
                // The gate: before any resource.
                "GET | /api/states/%zz | | 400 | Адрес или заголовок не соответствуют HTTP: знак процента, который ничего не кодирует, байты не в UTF-8. | 地址或标头不符合 HTTP 规范：百分号后没有编码内容，或字节不是 UTF-8。",
            })
    void aProblemIsToldInTheLanguageOfTheCaller(
            String method, String path, String body, int status, String russian, String chinese) {
        assertThat(detail(method, path, body, status, "ru", "ru")).isEqualTo(russian);
        assertThat(detail(method, path, body, status, "zh-CN,zh;q=0.9", "zh-Hans"))
                .isEqualTo(chinese);
        assertThat(detail(method, path, body, status, "kk", "en")).matches("\\p{ASCII}+");
    }

    private static String detail(
            String method, String path, String body, int status, String acceptLanguage, String contentLanguage) {
        byte[] sent = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept-Language", acceptLanguage, "If-Match", "*"));
        if (sent.length > 0) {
            headers.putAll(Map.of("Content-Type", "application/json", "Content-Length", "" + sent.length));
        }
        Wire.Answer answer = Wire.send(method, path, headers, sent);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-language", contentLanguage);
        return answer.json().path("detail").asText();
    }

    @Test
    void whatIsTooLongOrTooLargeIsToldSoToo() {
        String address = "/api/states?alpha2=" + "a".repeat(17_000);
        Wire.Answer tooLong = Wire.send("GET", address, Map.of("Accept-Language", "ru"), new byte[0]);
        byte[] large = new byte[5_000_000];
        Wire.Answer tooLarge = Wire.send(
                "POST",
                "/api/states?lang=zh-Hans",
                Map.of("Accept-Language", "ru", "Content-Type", "application/json", "Content-Length", "5000000"),
                large);

        assertThat(tooLong.status()).isEqualTo(414);
        assertThat(tooLong.json().path("title").asText()).isEqualTo("Адрес слишком длинный");
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.json().path("title").asText()).isEqualTo("请求正文过大");
    }

    @Test
    void everyFaultIsToldSo() {
        String problem = api().header("Accept-Language", "ru")
                .body(
                        """
                        {"organization": "spoken-none", "party": "Spoken", "standing": "", "from": null, "to": "2025-01-01"}""")
                .post("/api/memberships")
                .then()
                .statusCode(422)
                .header("Content-Language", "ru")
                .extract()
                .asString();

        assertThatJson(problem).inPath("errors").isArray().hasSizeGreaterThan(2);
        assertThatJson(problem)
                .inPath("errors")
                .isArray()
                .contains("{\"pointer\": \"/from\", \"detail\": \"нужно указать\"}");
        api().header("Accept-Language", "zh")
                .body(
                        """
                        {"series": "spoken-none", "title": {"texts": {"en": "A"}}, "host": "spoken-none"}""")
                .post("/api/meetings")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/series"))
                .body("errors[0].detail", equalTo("没有系列会议“spoken-none”。"))
                .body("errors[1].detail", equalTo("没有参与方“spoken-none”。"));
        api().header("Accept-Language", "ru")
                .body("""
                        {"name": {"texts": {"en": " "}}, "foundedOn": 7, "nonsense": 1}""")
                .put("/api/organizations/spoken-faults")
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/name' }.detail", equalTo("Текст на языке «en» пуст."))
                .body(
                        "errors.find { it.pointer == '/foundedOn' }.detail",
                        equalTo("Здесь ожидается дата вида 2025-04-23."));
    }

    @Test
    void theParameterWinsOverTheHeader() {
        api().header("Accept-Language", "ru")
                .queryParam("lang", "zh-Hans")
                .get("/api/meetings/spoken-none")
                .then()
                .statusCode(404)
                .header("Content-Language", "zh-Hans")
                .body("title", equalTo("未找到"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "RU", "zh", "", "en,ru", "en-GB", "null"})
    void aParameterThatIsNoneOfTheLanguagesIsRefused(String lang) {
        api().queryParam("lang", lang)
                .get("/api/states/kaz")
                .then()
                .statusCode(400)
                .header("Content-Language", "en")
                .body("errors[0].parameter", equalTo("lang"))
                .body("errors[0].detail", equalTo("This should be one of en, ru, zh-Hans."));
        api().header("Accept-Language", "ru")
                .queryParam("lang", "en", "ru")
                .get("/api/states/kaz")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Only one is possible."));
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "ru;q=x", "q", "*", "\u00ff\u00fe", "en;q=1;q=1", ",", "русский", "x-y-z-"})
    void aHeaderThatIsNotAsItShouldBeNeverDoesAnyHarm(String header) {
        for (String path : List.of("/api/states/kaz", "/problems", "/problems/not-found", "/")) {
            assertThat(Wire.send("GET", path, Map.of("Accept-Language", header), new byte[0])
                            .status())
                    .isEqualTo(200);
        }
        assertThat(Wire.send("GET", "/nowhere", Map.of("Accept-Language", header), new byte[0])
                        .headers())
                .containsKey("content-language");
    }

    @Test
    void everyOperationTakesTheLanguage() {
        List<Operation> operations = ServedContract.get().operations();
        assertThat(operations).hasSizeGreaterThan(80).allSatisfy(operation -> {
            assertThat(operation.parameterNames("query")).contains("lang");
            Wire.Answer spoken = ask(operation, "lang=ru");
            assertThat(spoken.headers()).as(operation + " " + spoken).containsEntry("content-language", "ru");
            assertThat(spoken.json().at("/errors/0/parameter").asText()).isNotEqualTo("lang");
            Wire.Answer refused = ask(operation, "lang=kk");
            assertThat(refused.problem()).as(operation.toString()).isEqualTo("400 /problems/invalid-parameter");
            assertThat(refused.json().at("/errors/0/parameter").asText()).isEqualTo("lang");
        });
    }

    /** Of something that is not there, or with a body that cannot be read, so that nothing is changed. */
    private static Wire.Answer ask(Operation operation, String query) {
        String path = operation.path().replaceAll("\\{[^}]+}", "spoken-none");
        for (JsonNode parameter : operation.parameters("query")) {
            if (parameter.path("required").asBoolean()) {
                query += "&" + parameter.path("name").asText() + "="
                        + parameter.path("example").asText();
            }
        }
        JsonNode content = operation.node().path("requestBody").path("content");
        Map<String, String> headers = new LinkedHashMap<>(Map.of("If-Match", "*"));
        byte[] body = content.isMissingNode() ? new byte[0] : "[".getBytes(StandardCharsets.UTF_8);
        if (body.length > 0) {
            headers.put("Content-Type", content.fieldNames().next());
            headers.put("Content-Length", String.valueOf(body.length));
        }
        return Wire.send(operation.method(), path + "?" + query, headers, body);
    }

    @Test
    void aTextSaysWhatToShowOfIt() {
        text(
                "spoken-all",
                """
                {"original": "kk", "texts": {"kk": "Ұйым", "ru": "Организация", "en": "Organization"}}""");

        assertThatJson(name("spoken-all", "ru"))
                .isEqualTo(
                        """
                        {"original": "kk", "texts": {"kk": "Ұйым", "ru": "Организация", "en": "Organization"},
                         "text": "Организация", "language": "ru"}""");
        assertThatJson(name("spoken-all", "zh-Hans"))
                .isEqualTo(
                        """
                        {"original": "kk", "texts": {"kk": "Ұйым", "ru": "Организация", "en": "Organization"},
                         "text": "Organization", "language": "en", "fallback": true}""");
        api().header("Accept-Language", "kk")
                .get("/api/organizations/spoken-all")
                .then()
                .header("Content-Language", "en")
                .body("name.text", equalTo("Organization"))
                .body("name.fallback", equalTo(null));
    }

    @Test
    void whereThereIsNoEnglishEitherItIsTheOriginal() {
        text("spoken-kk", """
                {"original": "kk", "texts": {"kk": "Ұйым", "uz": "Tashkilot"}}""");

        for (String lang : List.of("en", "ru", "zh-Hans")) {
            assertThatJson(name("spoken-kk", lang)).node("text").isEqualTo("Ұйым");
            assertThatJson(name("spoken-kk", lang)).node("language").isEqualTo("kk");
            assertThatJson(name("spoken-kk", lang)).node("fallback").isEqualTo(true);
        }
    }

    @Test
    void whoNamesNoLanguageGetsTheTextsAsTheyAre() {
        text("spoken-none-named", """
                {"texts": {"en": "A"}}""");

        for (String header : List.of("*", "", "ru;q=0")) {
            Map<String, Object> name = api().header("Accept-Language", header)
                    .get("/api/organizations/spoken-none-named")
                    .then()
                    .header("Content-Language", equalTo(null))
                    .extract()
                    .path("name");
            assertThat(name).containsOnlyKeys("original", "texts");
        }
    }

    @Test
    void textsWithinListsAndWithinAnswersToWritesAreShownToo() {
        api().queryParam("lang", "ru")
                .queryParam("limit", 500)
                .get("/api/states")
                .then()
                .statusCode(200)
                .header("Content-Language", "ru")
                .body("items.name.text", everyItem(notNullValue()))
                .body("items.find { it.slug == 'kaz' }.name.text", equalTo("Казахстан"));
        api().queryParam("lang", "zh-Hans")
                .body("""
                        {"name": {"texts": {"en": "A", "zh-Hans": "甲"}}}""")
                .put("/api/organizations/spoken-written")
                .then()
                .statusCode(201)
                .header("Content-Language", "zh-Hans")
                .body("name.text", equalTo("甲"));
    }

    @Test
    void whatIsShownIsPassedOverWhenItComesBack() {
        text("spoken-back", """
                {"texts": {"en": "A", "ru": "А"}}""");
        Map<String, Object> before =
                api().get("/api/organizations/spoken-back").then().extract().path("name");
        String sentBack =
                """
                {"original": "en", "texts": {"en": "A", "ru": "А"}, "text": "Other", "language": "zh-Hans", "fallback": true}""";

        text("spoken-back", sentBack);
        patch("{\"name\": " + sentBack + "}")
                .patch("/api/organizations/spoken-back")
                .then()
                .statusCode(200);

        api().get("/api/organizations/spoken-back").then().body("name", equalTo(before));
    }

    private static void text(String slug, String name) {
        Parties.organization(slug);
        api().body("{\"name\": " + name + "}")
                .put("/api/organizations/" + slug)
                .then()
                .statusCode(200);
    }

    private static Object name(String slug, String lang) {
        return api().queryParam("lang", lang)
                .get("/api/organizations/" + slug)
                .then()
                .statusCode(200)
                .header("Content-Language", lang)
                .extract()
                .path("name");
    }
}
