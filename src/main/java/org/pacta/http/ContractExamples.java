package org.pacta.http;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examples for path parameters: names of the sample data, so that Swagger UI's first calls work as they are. */
final class ContractExamples {

    /** By the path up to and including the parameter. */
    private static final Map<String, String> BY_PATH = Map.ofEntries(
            entry("/api/states/{slug}", "kaz"),
            entry("/api/organizations/{slug}", "sco"),
            entry("/api/memberships/{id}", "01966ab0-0000-7000-8000-000000000001"),
            entry("/api/meeting-series/{slug}", "sco-cj"),
            entry("/api/meetings/{slug}", "sco-cj-20"),
            entry("/api/meetings/{slug}/participations/{party}", "kaz"),
            entry("/api/statements/{slug}", "sco-cj-20-statement"),
            entry("/api/statements/{slug}/paragraphs/{number}", "1"),
            entry("/api/statements/{slug}/revisions/{revision}", "1"),
            entry("/api/statements/{slug}/signatories/{party}", "kaz"),
            entry("/api/themes/{slug}", "cyber"),
            entry("/api/commitments/{slug}", "sco-cj-20-c01"),
            entry("/api/commitments/{slug}/links/{id}", "01966ab0-0000-7000-8000-000000000001"),
            entry("/api/assignments/{id}", "sco-cj-20-c01:kaz"),
            entry("/api/milestones/{id}", "01966ab0-0000-7000-8000-000000000001"),
            entry("/api/indicators/{slug}", "sco-cj-20-c01-exchanges"),
            entry("/api/measurements/{id}", "01966ab0-0000-7000-8000-000000000001"),
            entry("/api/reporting-schedules/{id}", "01966ab0-0000-7000-8000-000000000001"),
            entry("/api/progress-reports/{id}", "01966ab0-0000-7000-8000-000000000001"),
            entry("/api/progress-reports/{id}/evidence/{evidence}", "01966ab0-0000-7000-8000-000000000001"),
            entry("/api/scales/{slug}", "implementation"),
            entry("/api/scales/{slug}/versions/{number}", "1"),
            entry("/api/assessments/{id}", "01966ab0-0000-7000-8000-000000000001"));

    private ContractExamples() {}

    static @Nullable String of(String path, String parameter) {
        int end = path.indexOf("{" + parameter + "}") + parameter.length() + 2;
        return BY_PATH.get(path.substring(0, end));
    }
}
