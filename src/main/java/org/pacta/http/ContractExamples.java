package org.pacta.http;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Examples that work on the sample data as they are, so that Swagger UI's first calls do: for path parameters, and for
 * bodies whose schema's own example would not do. That one is for a POST and makes something new; a PUT sends what the
 * sample data has there, and so changes nothing.
 */
final class ContractExamples {

    /** What any patch of what rests on sources may say. */
    private static final Map<String, Object> PATCH = Map.of("sources", List.of("https://example.org/source"));

    private static final Map<String, Object> ACCOUNT_PATCH = Map.of("displayName", "Focal point of Kazakhstan");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** By the path up to and including the parameter. */
    private static final Map<String, String> BY_PATH = Map.ofEntries(
            entry("/api/states/{slug}", "kaz"),
            entry("/api/organizations/{slug}", "sco"),
            entry("/api/memberships/{id}", id(1)),
            entry("/api/meeting-series/{slug}", "sco-cj"),
            entry("/api/meetings/{slug}", "sco-cj-20"),
            entry("/api/meetings/{slug}/participations/{party}", "kaz"),
            entry("/api/statements/{slug}", "sco-cj-20-statement"),
            entry("/api/statements/{slug}/paragraphs/{number}", "1"),
            entry("/api/statements/{slug}/revisions/{revision}", "1"),
            entry("/api/statements/{slug}/signatories/{party}", "kaz"),
            entry("/api/themes/{slug}", "cyber"),
            entry("/api/commitments/{slug}", "sco-cj-20-c01"),
            entry("/api/commitments/{slug}/links/{id}", id(1)),
            entry("/api/assignments/{id}", "sco-cj-20-c01:kaz"),
            entry("/api/milestones/{id}", id(1)),
            entry("/api/indicators/{slug}", "sco-cj-20-c01-exchanges"),
            entry("/api/measurements/{id}", id(1)),
            entry("/api/reporting-schedules/{id}", id(1)),
            entry("/api/progress-reports/{id}", id(1)),
            entry("/api/progress-reports/{id}/evidence/{evidence}", id(1)),
            entry("/api/scales/{slug}", "implementation"),
            entry("/api/scales/{slug}/versions/{number}", "1"),
            entry("/api/assessments/{id}", id(1)),
            entry("/api/jobs/{id}", id(1)),
            entry("/api/audit/{id}", id(1)),
            entry("/api/accounts/{name}", "kaz-focal-point"),
            entry("/api/grants/{id}", id(1)),
            entry("/api/tokens/{id}", id(1)),
            entry("/api/vocabularies/{name}", "Status"));

    /** Names in the address, in order, for operations that need something in another state than what is read. */
    private static final Map<String, List<String>> BY_OPERATION = Map.ofEntries(
            // A draft: what is adopted is not written any more.
            entry("adoptStatement", List.of("sco-cj-21-draft")),
            entry("createParagraph", List.of("sco-cj-21-draft")),
            entry("putParagraph", List.of("sco-cj-21-draft", "1")),
            entry("patchParagraph", List.of("sco-cj-21-draft", "1")),
            entry("deleteParagraph", List.of("sco-cj-21-draft", "2")),
            // Proposals.
            entry("confirmCommitment", List.of("sco-cj-20-c09")),
            entry("deleteCommitment", List.of("sco-cj-20-c10")),
            // Others than the one that most examples are about, so that one can go on with it.
            entry("withdrawCommitment", List.of("sco-cj-20-c05")),
            entry("supersedeCommitment", List.of("sco-cj-20-c06")),
            // Drafts.
            entry("putProgressReport", List.of(id(41))),
            entry("patchProgressReport", List.of(id(41))),
            entry("putEvidence", List.of(id(41), id(18))),
            entry("patchEvidence", List.of(id(41), id(18))),
            entry("deleteEvidence", List.of(id(41), id(18))),
            entry("submitProgressReport", List.of(id(44))),
            entry("createEvidence", List.of(id(51))),
            entry("createEvidenceFile", List.of(id(51))),
            entry("deleteProgressReport", List.of(id(53))),
            // A file.
            entry("getEvidenceContent", List.of(id(1), id(19))),
            // Submitted.
            entry("acceptProgressReport", List.of(id(33))),
            entry("returnProgressReport", List.of(id(57))));

    /** Not in the sample data: {@code V008__scales.sql} has it. */
    private static final Map<String, Object> SHIPPED_SCALE = read(
            """
            {"slug": "implementation",
             "name": {"texts": {"en": "Implementation, 0 to 3", "ru": "Выполнение, от 0 до 3", "zh-Hans": "落实程度，0 至 3"}},
             "description": {"texts": {
               "en": "How far a commitment has been carried out, in four steps, one for each common status. The scale is Pacta's own.",
               "ru": "Насколько выполнено обязательство, в четыре ступени, по одной на каждый общий статус. Шкала принадлежит Pacta.",
               "zh-Hans": "承诺的落实程度，分为四级，各对应一个通用状态。本量表为 Pacta 自定。"}},
             "sources": ["Pacta's own scale"]}""");

    private ContractExamples() {}

    private static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a patch may say there. */
    static Map<String, Object> patch(String path) {
        return path.startsWith("/api/accounts/") ? ACCOUNT_PATCH : PATCH;
    }

    /** What stands for the parameter of an operation's path. */
    static @Nullable String of(String operation, String path, String parameter) {
        int end = path.indexOf("{" + parameter + "}") + parameter.length() + 2;
        String upTo = path.substring(0, end);
        List<String> names = BY_OPERATION.get(operation);
        if (names != null) {
            return names.get((int) upTo.chars().filter(c -> c == '{').count() - 1);
        }
        return BY_PATH.get(upTo);
    }

    /**
     * What the sample data has at an address: the first entry of its file that says all the names in the address.
     *
     * @param names in the address; that of an assignment says two
     * @param properties of the request; an entry has a few more, such as its id
     */
    static @Nullable Map<String, Object> sample(String path, List<String> names, Collection<String> properties) {
        String[] segments = path.split("/");
        String noun = segments[segments.length - 2];
        List<String> said =
                names.stream().flatMap(name -> Arrays.stream(name.split(":"))).toList();
        for (Map<String, Object> entry : file(noun.equals("links") ? "commitment-links" : noun)) {
            if (entry.values().containsAll(said)) {
                Map<String, Object> body = new LinkedHashMap<>(entry);
                body.keySet().retainAll(properties);
                return body;
            }
        }
        return null;
    }

    private static List<Map<String, Object>> file(String name) {
        if (name.equals("scales")) {
            return List.of(SHIPPED_SCALE);
        }
        try (InputStream content = ContractExamples.class.getResourceAsStream("/sample/" + name + ".json")) {
            return content == null ? new ArrayList<>() : JSON.readValue(content, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "01966ab0-0000-7000-8000-%012d", number);
    }
}
