package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.start.PackagedService;

/** The recipes of the README, as they stand there: those that need nothing but what this profile asks for. */
class RecipesIT {

    private static final String WHERE = "http://localhost:8080";
    private static final Pattern RECIPE = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        service = PackagedService.start(Tool.sample());
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @Test
    void the_shell_reads_how_it_stands_and_whole_lists_and_changes_what_it_has_seen() throws Exception {
        String said = Tool.run("bash", "-euo", "pipefail", "-c", recipe("sh", ""));

        assertThat(said.lines())
                .contains("cyber\tNOT_REPORTED\t10\t0.5", "304")
                .anyMatch(line -> line.startsWith("sco-cj-20-c01\t"))
                .anyMatch(line -> line.startsWith("sco-cj-20-c08\t"));
        assertThat(said.lines().reduce((first, last) -> last)).hasValue("1");
    }

    @Test
    void python_reads_tables_and_trees() throws Exception {
        assertThat(Tool.run("python3", "-c", recipe("python", "import csv")).lines())
                .contains("cyber pak 2")
                .anyMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d \\d+ of \\d+ have reported"));
    }

    @Test
    void a_page_of_another_origin_draws_a_chart() throws Exception {
        byte[] page = recipe("html", "").getBytes(StandardCharsets.UTF_8);
        HttpServer other = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        other.createContext("/", exchange -> {
            boolean found = exchange.getRequestURI().getPath().equals("/");
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(found ? 200 : 204, found ? page.length : -1);
            if (found) {
                exchange.getResponseBody().write(page);
            }
            exchange.close();
        });
        other.start();
        try {
            assertThat(Tool.run(
                            "node",
                            "chart.mjs",
                            "http://localhost:" + other.getAddress().getPort()))
                    .matches("\\d bars of \\d+ parts\\s+");
        } finally {
            other.stop(0);
        }
    }

    /** As Grafana's Infinity, Power Query, Sheets and Excel ask. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    application/json;q=0.9,text/plain | /api/scoreboard?groupBy=theme,party | application/json
                    application/json;q=0.9,text/plain | /api/scoreboard/trend?by=quarter&from=2025-01-01&to=2026-06-30 | application/json
                    application/json;q=0.9,text/plain | /api/expected-reports?state=overdue&limit=500&cursor= | application/json
                    text/csv; charset=utf-8           | /api/scoreboard?groupBy=theme,party&format=csv | text/csv
                    text/csv; charset=utf-8           | /api/scoreboard?groupBy=theme,party            | text/csv
                    */*                               | /api/scoreboard?groupBy=theme%2Cparty&format=csv | text/csv
                    */*                               | /api/scoreboard?groupBy=theme,party&format=csv&bom=true | text/csv
                    text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | /api/scoreboard?groupBy=theme&format=xlsx | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
                    """)
    void what_tools_ask_for_is_answered_as_they_read_it(String accept, String address, String type) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(service.address() + address))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @Test
    void the_columns_that_recipes_name_are_there() throws Exception {
        String board =
                service.get("/api/scoreboard?groupBy=theme,party&format=csv").body();
        String trend = service.get("/api/scoreboard/trend?by=quarter&from=2025-01-01&to=2026-06-30&format=csv")
                .body();

        assertThat(List.of(board.lines().findFirst().orElse("").split(",")))
                .contains("asOf", "theme", "party", "status", "count", "share");
        assertThat(List.of(trend.lines().findFirst().orElse("").split(",")))
                .contains("asOf", "status", "count", "share");
    }

    /** The recipe in a language that begins in some way, with the address of the service. */
    private static String recipe(String language, String beginning) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        // What a person pastes from the console.
        String token = service.sampleToken("sco-secretariat");
        String recipes = readme.substring(readme.indexOf("## Recipes"), readme.indexOf("## Work on it"));
        return RECIPE.matcher(recipes)
                .results()
                .filter(block ->
                        block.group(1).equals(language) && block.group(2).startsWith(beginning))
                .map((MatchResult block) ->
                        block.group(2).replace(WHERE, service.address()).replace("$SCO_SECRETARIAT", token))
                .findFirst()
                .orElseThrow();
    }
}
