package org.pacta.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.AtOnce;
import org.pacta.Chain;
import org.pacta.commitment.Commitments;
import org.pacta.progress.Scales;
import org.pacta.statement.Statements;

@QuarkusTest
class SearchTest {

    /** Milliseconds; see {@code LOCK_TIMEOUT} in the settings. */
    private static final long LONGER_THAN_H2_WAITS = 11_000;

    @Inject
    Session session;

    @Inject
    SearchRebuild rebuild;

    @ParameterizedTest
    @CsvSource({
        "Zürich-Winterthur",
        "zurich winterthur",
        "WINTERTHUR",
        "winterthur zürich",
        "winter",
        "верховного",
        "Верховный",
        "верховный цюриха",
        "zurich верховный",
        "учёный",
        "苏黎世",
        "黎世",
        "كفالة"
    })
    void an_organization_is_found_by_words_of_its_name_in_any_language(String q) {
        organization(
                "search-zurich",
                "\"en\": \"Zürich-Winterthur\", \"ru\": \"Верховный учёный Цюриха\", \"zh-Hans\": \"苏黎世\","
                        + " \"ar\": \"كفالة\"");

        assertThat(slugs("/api/organizations", q)).contains("search-zurich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"interthur", "zurich basel", "苏世", "верхний", "w*r", "w_nterthur", "%"})
    void what_is_not_there_is_not_found_and_signs_mean_nothing(String q) {
        organization("search-none", "\"en\": \"Zürich-Winterthur\", \"ru\": \"Верховный\", \"zh-Hans\": \"苏黎世\"");

        int status = api().queryParam("q", q).get("/api/organizations").statusCode();
        if (status == 200) {
            assertThat(slugs("/api/organizations", q)).doesNotContain("search-none");
        } else {
            assertThat(q).isEqualTo("%");
            assertThat(status).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"zanzibar\"", "+zanzibar", "zanzibar*", "(zanzibar)", "zanzibar%", "zanzibar'--", "\\zanzibar"
            })
    void quotes_operators_and_wildcards_are_plain_text(String q) {
        organization("search-plain", "\"en\": \"Zanzibar\"");

        assertThat(slugs("/api/organizations", q)).containsExactly("search-plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "...", "?!"})
    void without_a_word_nothing_can_be_searched_for(String q) {
        api().queryParam("q", q)
                .get("/api/organizations")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("q"));
    }

    @Test
    void what_is_searched_for_has_a_bound() {
        String longest = "黎".repeat(SearchQuery.LONGEST);

        api().queryParam("q", longest).get("/api/organizations").then().statusCode(200);
        api().queryParam("q", longest + "明")
                .get("/api/organizations")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("q"));
        api().queryParam("q", "  ")
                .queryParam("limit", 1)
                .get("/api/organizations")
                .then()
                .statusCode(200);
    }

    @Test
    void a_change_is_found_at_once_and_what_was_there_before_no_more() {
        organization("search-changed", "\"en\": \"Bagheera\"");
        patch("{\"name\": {\"texts\": {\"en\": \"Kaa Akela\"}}}")
                .patch("/api/organizations/search-changed")
                .then()
                .statusCode(200);

        assertThat(slugs("/api/organizations", "bagheera")).isEmpty();
        assertThat(slugs("/api/organizations", "akela")).containsExactly("search-changed");

        api().delete("/api/organizations/search-changed").then().statusCode(204);
        assertThat(slugs("/api/organizations", "akela")).isEmpty();
        assertThat(words("search-changed")).isEmpty();
    }

    @Test
    void every_list_of_what_has_texts_can_be_searched() {
        Chain chain = Chain.of("search-all", "kaz");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        rename("/api/meeting-series/" + chain.series(), "name");
        rename("/api/meetings/" + chain.meeting(), "title");
        rename("/api/statements/" + chain.statement(), "title");
        rename("/api/themes/search-all-cyber", "name");
        rename("/api/commitments/" + commitment, "text");
        String milestone = post(
                "/api/milestones",
                "{\"commitment\": \"search-all-c01\", \"title\": {\"texts\": {\"ru\": \"Щелкунчик\"}}}");
        api().body(
                        "{\"commitment\": \"search-all-c01\", \"name\": {\"texts\": {\"ru\": \"Щелкунчик\"}}, \"unit\": \"n\"}")
                .put("/api/indicators/search-all-indicator")
                .then()
                .statusCode(201);
        String report = Chain.draft(commitment + ":search-all-kaz", "LIMITED", LocalDate.of(2025, 12, 31));
        rename("/api/progress-reports/" + report, "narrative");
        String evidence = post(
                "/api/progress-reports/" + report + "/evidence",
                "{\"title\": {\"texts\": {\"ru\": \"Щелкунчик\"}}, \"address\": \"https://example.org/\"}");
        organization("search-all-org", "\"ru\": \"Щелкунчик\"");
        String assignment = commitment + ":search-all-kaz";
        rename("/api/assignments/" + assignment, "institution");
        String assessment = post(
                "/api/assessments",
                """
                {"assignment": "%s", "scale": "%s", "raw": "3", "effectiveOn": "2025-12-31",
                 "rationale": {"texts": {"ru": "Щелкунчик"}}}"""
                        .formatted(assignment, Scales.scale("search-all-scale")));

        Map<String, String> expected = new TreeMap<>();
        expected.put("/api/organizations", "search-all-org");
        expected.put("/api/meeting-series", chain.series());
        expected.put("/api/meetings", chain.meeting());
        expected.put("/api/statements", chain.statement());
        expected.put("/api/themes", "search-all-cyber");
        expected.put("/api/commitments", commitment);
        expected.put("/api/milestones", milestone);
        expected.put("/api/indicators", "search-all-indicator");
        expected.put("/api/progress-reports", report);
        expected.put("/api/progress-reports/" + report + "/evidence", evidence);
        expected.forEach((list, key) -> {
            assertThat(keys(list, "щелкунчика")).as(list).containsExactly(key);
            assertThat(keys(list, "щелкунчик мышиный")).as(list).isEmpty();
        });
        assertThat(keys("/api/assignments", "щелкунчика")).containsExactly(assignment);
        assertThat(keys("/api/assessments", "щелкунчика")).containsExactly(assessment);
        assertThat(slugs("/api/states", "казахстан")).containsExactly("kaz");
        assertThat(slugs("/api/scales", "implementation 3")).contains("implementation");
        assertThat(slugs("/api/themes?asOf=2025-01-01", "щелкунчик")).isEmpty();
        assertThat(slugs("/api/themes?asOf=" + LocalDate.now(ZoneOffset.UTC), "щелкунчик"))
                .containsExactly("search-all-cyber");
    }

    @Test
    void a_head_of_delegation_and_a_reservation_are_found() {
        Chain chain = Chain.of("search-heads", "kaz", "uzb");
        String meeting = "/api/meetings/" + chain.meeting() + "/participations";
        String statement = "/api/statements/" + Statements.draft("search-heads-draft") + "/signatories";
        put(
                meeting + "/search-heads-kaz",
                "{\"capacity\": \"member\", \"headName\": {\"texts\": {\"en\": \"Nessie\"}}}");
        put(meeting + "/search-heads-uzb", "{\"capacity\": \"member\"}");
        put(statement + "/search-heads-kaz", "{\"reservation\": {\"texts\": {\"en\": \"Not in lochs.\"}}}");
        put(statement + "/search-heads-uzb", "{}");

        assertThat(values(meeting, "nessie", "party")).containsExactly("search-heads-kaz");
        assertThat(values(statement, "loch", "party")).containsExactly("search-heads-kaz");
    }

    @Test
    void a_tree_is_searched_in_all_its_depth() {
        Chain chain = Chain.of("search-tree");
        chain.theme("roots");
        chain.theme("leaf", "search-tree-roots");
        rename("/api/themes/search-tree-leaf", "name");

        for (String tree :
                List.of("/api/themes?tree=true", "/api/themes?tree=true&asOf=" + LocalDate.now(ZoneOffset.UTC))) {
            assertThat(slugs(tree + "&parent=search-tree-roots", "щелкунчик")).containsExactly("search-tree-leaf");
            assertThat(slugs(tree, "щелкунчик")).contains("search-tree-leaf");
        }
    }

    @Test
    void paragraphs_are_found_as_they_read_in_the_revision_that_is_asked_for() {
        String statement = Statements.adopted("search-paragraphs");
        api().body(
                        """
                        {"reason": "A slip.", "paragraphs": [{"number": "1", "text": {"texts": {"en": "Quokkas."}}}]}""")
                .post("/api/statements/" + statement + "/revisions")
                .then()
                .statusCode(201);
        String list = "/api/statements/" + statement + "/paragraphs";

        assertThat(values(list, "quokka", "number")).containsExactly("1");
        assertThat(values(list, "exchange experience", "number")).isEmpty();
        assertThat(values(list + "?revision=1", "exchange experience", "number"))
                .containsExactly("1");
        assertThat(values(list + "?revision=1", "quokka", "number")).isEmpty();
        assertThat(values(list, "judges", "number")).containsExactly("2");
    }

    @Test
    void what_goes_along_with_its_whole_leaves_no_words() {
        String statement = Statements.draft("search-parts");
        assertThat(words("search-parts%")).isNotEmpty();

        api().delete("/api/statements/" + statement).then().statusCode(204);

        assertThat(words("search-parts%")).allMatch(word -> word.startsWith("Organization "));
    }

    @Test
    void it_goes_with_other_filters_sorting_paging_and_counting() {
        String statement = Commitments.adopted("search-paging");
        for (int i = 1; i <= 5; i++) {
            api().body(
                            """
                            {"statement": "%s", "paragraph": "1", "title": {"texts": {"en": "Platypus %d"}},
                             "themes": ["%s"], "kind": "%s", "dueOn": "2027-0%d-01"}"""
                                    .formatted(
                                            statement,
                                            i,
                                            Commitments.theme("search-theme"),
                                            i == 3 ? "POLICY" : "EXCHANGE",
                                            6 - i))
                    .put("/api/commitments/search-paging-c0" + i)
                    .then()
                    .statusCode(201);
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = api().queryParam("q", "platypus")
                    .queryParam("kind", "EXCHANGE")
                    .queryParam("sort", "dueOn")
                    .queryParam("limit", 2)
                    .queryParam("includeTotal", true)
                    .queryParam("cursor", cursor)
                    .get("/api/commitments")
                    .then()
                    .statusCode(200)
                    .body("total", is(4))
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.slug"));
            cursor = page.getString("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(read)
                .containsExactly("search-paging-c05", "search-paging-c04", "search-paging-c02", "search-paging-c01");
        assertThat(slugs("/api/commitments", "platypus 3")).containsExactly("search-paging-c03");
    }

    @Test
    void words_can_be_thrown_away_and_made_again() {
        Statements.adopted("search-rebuilt");
        api().body(
                        """
                        {"reason": "A slip.", "paragraphs": [{"number": "1", "text": {"texts": {"en": "Wombats."}}}]}""")
                .post("/api/statements/search-rebuilt/revisions")
                .then()
                .statusCode(201);
        List<String> before = words("%");
        QuarkusTransaction.requiringNew().run(() -> {
            session.createNativeMutationQuery("delete from search_word where item_key not like 'sco%'")
                    .executeUpdate();
            session.createNativeMutationQuery("delete from search_analysis").executeUpdate();
        });
        assertThat(words("%")).hasSizeLessThan(before.size());

        rebuild.rebuild();

        // In any order says which words are amiss, of tens of thousands.
        assertThat(words("%")).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void words_are_made_once_who_has_the_texts_locked_is_done_with_them_however_long_that_takes() throws Exception {
        organization("search-locked", "\"en\": \"Yeti\"");
        CountDownLatch locked = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> holder =
                    thread.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        session.createNativeMutationQuery(
                                        "update party set version = version where slug = 'search-locked'")
                                .executeUpdate();
                        locked.countDown();
                        sleep(LONGER_THAN_H2_WAITS);
                    }));
            assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
            QuarkusTransaction.requiringNew().run(() -> session.createNativeMutationQuery(
                            "delete from search_analysis where kind = 'Organization'")
                    .executeUpdate());

            rebuild.rebuild();

            holder.get();
            assertThat(slugs("/api/organizations", "yeti")).containsExactly("search-locked");
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void nodes_that_note_the_same_at_once_all_start() {
        for (int i = 0; i < 5; i++) {
            String kind = "Kind" + i;
            assertThat(AtOnce.times(4, node -> {
                        rebuild.noteOnce(kind);
                        return node;
                    }))
                    .hasSize(4);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("delete from search_analysis where kind like 'Kind_'")
                        .executeUpdate());
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> words(String key) {
        return QuarkusTransaction.requiringNew().call(() -> session.createQuery(
                        "select w.kind, w.itemKey, w.word from SearchWord w where w.itemKey like :key", Object[].class)
                .setParameter("key", key)
                .getResultStream()
                .map(row -> row[0] + " " + row[1] + " " + new String((byte[]) row[2], StandardCharsets.UTF_8))
                .sorted()
                .toList());
    }

    private static void organization(String slug, String texts) {
        api().body("{\"name\": {\"texts\": {" + texts + "}}, \"illustrative\": true}")
                .put("/api/organizations/" + slug)
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    private static void put(String path, String body) {
        api().body(body).put(path).then().statusCode(201);
    }

    private static void rename(String path, String property) {
        patch("{\"" + property + "\": {\"original\": \"ru\", \"texts\": {\"ru\": \"Щелкунчик\"}}}")
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static String post(String path, String body) {
        return api().body(body).post(path).then().statusCode(201).extract().path("id");
    }

    private static List<String> slugs(String list, String q) {
        return values(list, q, "slug");
    }

    private static List<String> keys(String list, String q) {
        List<String> slugs = values(list, q, "slug");
        return slugs.stream().anyMatch(slug -> slug != null) ? slugs : values(list, q, "id");
    }

    private static List<String> values(String list, String q, String property) {
        return api().queryParam("q", q)
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items." + property);
    }
}
