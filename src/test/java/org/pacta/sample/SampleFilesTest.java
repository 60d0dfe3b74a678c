package org.pacta.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the files hold, before anything reads them. */
class SampleFilesTest {

    private static final int WORDS_IN_A_ROW = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Files of what the sources say, and of what follows from it; all else is invented. */
    private static final Set<String> FACTS =
            Set.of("states", "organizations", "memberships", "meeting-series", "meetings", "statements", "themes");

    private static final Set<String> INVENTED = Set.of(
            "paragraphs",
            "signatories",
            "commitments",
            "commitment-links",
            "assignments",
            "milestones",
            "indicators",
            "measurements",
            "reporting-schedules",
            "progress-reports",
            "assessments");

    /** The one statement that is made up. */
    private static final String DRAFT = "sco-cj-21-draft";

    private static final Map<String, String> MARKS = Map.of("en", "Illustrative: ", "ru", "Пример: ", "zh-Hans", "示例：");

    @Test
    void factsNameTheirSources() {
        for (String file : FACTS) {
            assertThat(SampleTexts.file(file)).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.path("illustrative").asBoolean())
                        .as(file + entry)
                        .isEqualTo(entry.path("slug").asText().equals(DRAFT));
                assertThat(entry.path("sources")).as(file + entry).isNotEmpty();
            });
        }
        assertThat(SampleTexts.file("participations"))
                .allSatisfy(entry -> assertThat(entry.path("sources")).isNotEmpty());
    }

    @Test
    void whatIsInventedSaysSo() {
        for (String file : INVENTED) {
            assertThat(SampleTexts.file(file)).isNotEmpty().allSatisfy(entry -> assertThat(
                            entry.path("illustrative").asBoolean())
                    .as(file + entry)
                    .isTrue());
        }
    }

    @Test
    void textsOfWhatIsInventedBeginWithAMarkInEachLanguage() {
        List<JsonNode> texts = new ArrayList<>();
        SampleTexts.file("progress-reports").forEach(report -> texts.add(report.at("/narrative/texts")));
        SampleTexts.file("commitments").forEach(commitment -> texts.add(commitment.at("/text/texts")));
        paragraphs(true).forEach(paragraph -> texts.add(paragraph.at("/text/texts")));
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text.properties())
                .isNotEmpty()
                .allSatisfy(language ->
                        assertThat(language.getValue().textValue()).startsWith(MARKS.get(language.getKey()))));
    }

    @Test
    void paragraphsSayThatTheyAreASummary() {
        assertThat(paragraphs(false)).hasSize(4).allSatisfy(paragraph -> {
            JsonNode texts = paragraph.at("/text/texts");
            assertThat(texts.path("en").textValue()).startsWith("Summary by Pacta, not the adopted wording: ");
            assertThat(texts.path("ru").textValue()).startsWith("Изложение Pacta, а не принятый текст: ");
            assertThat(texts.path("zh-Hans").textValue()).startsWith("Pacta 的概述，并非通过的原文：");
        });
    }

    @Test
    void noStateLooksWorseThanAnother() {
        Map<String, Set<String>> reports = new TreeMap<>();
        Map<String, Set<String>> assessments = new TreeMap<>();
        for (JsonNode report : SampleTexts.file("progress-reports")) {
            if (report.at("/steps/1/acceptance").isObject()
                    && report.at("/steps/2").isMissingNode()) {
                reports.computeIfAbsent(party(report), party -> new TreeSet<>())
                        .add(report.path("claimedStatus").textValue() + " "
                                + report.path("periodTo").textValue());
            }
        }
        Map<String, Set<String>> measurements = new TreeMap<>();
        for (JsonNode measurement : SampleTexts.file("measurements")) {
            measurements
                    .computeIfAbsent(measurement.path("party").textValue(), party -> new TreeSet<>())
                    .add(measurement.path("indicator").textValue() + " "
                            + measurement.path("measuredOn").textValue() + " " + measurement.path("value"));
        }
        for (JsonNode assessment : SampleTexts.file("assessments")) {
            assessments
                    .computeIfAbsent(party(assessment), party -> new TreeSet<>())
                    .add(assessment.path("scale").textValue() + " "
                            + assessment.path("raw").textValue());
        }
        assertThat(reports).hasSize(10);
        assertThat(new HashSet<>(reports.values())).hasSize(1);
        assertThat(measurements).hasSize(10);
        assertThat(new HashSet<>(measurements.values())).hasSize(1);
        assertThat(assessments).hasSize(10);
        assertThat(new HashSet<>(assessments.values())).hasSize(1);
    }

    @Test
    void nothingIsTakenFromTheArticle() throws IOException {
        Set<String> article = new HashSet<>(new String(
                        SampleFilesTest.class
                                .getResourceAsStream("/sample/article-shingles.txt")
                                .readAllBytes(),
                        StandardCharsets.US_ASCII)
                .lines()
                .toList());
        assertThat(article).hasSizeGreaterThan(200);
        for (JsonNode file : SampleTexts.files().values()) {
            for (String text : SampleTexts.texts(file)) {
                List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .toList();
                for (int i = 0; i + WORDS_IN_A_ROW <= words.size(); i++) {
                    String row = String.join(" ", words.subList(i, i + WORDS_IN_A_ROW));
                    assertThat(article).as(row).doesNotContain(hash(row));
                }
            }
        }
    }

    private static List<JsonNode> paragraphs(boolean ofTheDraft) {
        List<JsonNode> paragraphs = new ArrayList<>();
        SampleTexts.file("paragraphs").forEach(paragraphs::add);
        paragraphs.removeIf(paragraph -> paragraph.path("statement").asText().equals(DRAFT) != ofTheDraft);
        return paragraphs;
    }

    /** The article itself is not ours to keep: only hashes of each eight words of it in a row are. */
    private static String hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String party(JsonNode entry) {
        return entry.path("assignment").textValue().split(":")[1];
    }
}
