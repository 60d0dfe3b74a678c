package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pacta.client.ApiClient;
import org.pacta.client.ApiException;
import org.pacta.client.ApiResponse;
import org.pacta.client.api.ProgressReportsApi;
import org.pacta.client.api.ProgressReportsApi.APIAcceptProgressReportRequest;
import org.pacta.client.api.ProgressReportsApi.APICreateProgressReportRequest;
import org.pacta.client.api.ProgressReportsApi.APIPatchProgressReportRequest;
import org.pacta.client.api.ProgressReportsApi.APISubmitProgressReportRequest;
import org.pacta.client.api.ScoreboardApi;
import org.pacta.client.api.ScoreboardApi.APIGetScoreboardRequest;
import org.pacta.client.model.Dimension;
import org.pacta.client.model.LocalizedText;
import org.pacta.client.model.ProgressReport;
import org.pacta.client.model.ProgressReportPatch;
import org.pacta.client.model.ProgressReportRequest;
import org.pacta.client.model.ProgressReportState;
import org.pacta.client.model.ProgressStatus;
import org.pacta.client.model.Status;
import org.pacta.start.PackagedService;

/** The README's journey from a report to the scoreboard, by a client that was generated from the contract. */
class JavaClientIT {

    private static final String COMMITMENT = "sco-cj-20-c01";
    private static final String PARTY = "kgz";

    @Test
    void a_report_that_is_written_submitted_and_accepted_changes_the_scoreboard() throws Exception {
        try (PackagedService service = PackagedService.start(Tool.sample())) {
            ApiClient client = client(service, "kgz-focal-point");
            ProgressReportsApi reports = new ProgressReportsApi(client);
            ProgressReportsApi reviews = new ProgressReportsApi(client(service, "sco-reviewer"));
            ScoreboardApi scoreboard = new ScoreboardApi(client);

            assertThat(standing(scoreboard)).containsExactly(Status.NOT_REPORTED);

            ApiResponse<ProgressReport> draft = write(reports);
            ApiResponse<ProgressReport> changed = change(reports, draft);
            assertThat(changed.getData().getClaimedStatus()).isEqualTo(ProgressStatus.LIMITED);
            assertThat(changed.getData().getNarrative())
                    .isEqualTo(draft.getData().getNarrative());
            assertThatThrownBy(() -> change(reports, draft))
                    .as("by who has not seen the change")
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.getCode())
                            .isEqualTo(412));
            assertThat(standing(scoreboard)).containsExactly(Status.NOT_REPORTED);

            ApiResponse<ProgressReport> submitted =
                    reports.submitProgressReportWithHttpInfo(APISubmitProgressReportRequest.newBuilder()
                            .id(draft.getData().getId())
                            .ifMatch(tag(changed))
                            .build());
            ProgressReport accepted = reviews.acceptProgressReport(APIAcceptProgressReportRequest.newBuilder()
                    .id(draft.getData().getId())
                    .ifMatch(tag(submitted))
                    .build());
            assertThat(accepted.getState()).isEqualTo(ProgressReportState.ACCEPTED);
            assertThat(standing(scoreboard)).containsExactly(Status.LIMITED);
        }
    }

    private static ApiClient client(PackagedService service, String account) throws Exception {
        String token = service.sampleToken(account);
        ApiClient client = new ApiClient();
        client.updateBaseUri(service.address());
        client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token));
        return client;
    }

    /** Twice, as after an answer that was lost: there is one report. */
    private static ApiResponse<ProgressReport> write(ProgressReportsApi reports) throws ApiException {
        APICreateProgressReportRequest request = APICreateProgressReportRequest.newBuilder()
                .progressReportRequest(new ProgressReportRequest()
                        .assignment(COMMITMENT + ":" + PARTY)
                        .periodFrom(LocalDate.parse("2026-01-01"))
                        .periodTo(LocalDate.parse("2026-06-30"))
                        .claimedStatus(ProgressStatus.SUBSTANTIAL)
                        .narrative(new LocalizedText().texts(Map.of("en", "Illustrative: two courts have begun.")))
                        .illustrative(true))
                .idempotencyKey(UUID.randomUUID().toString())
                .build();
        ApiResponse<ProgressReport> written = reports.createProgressReportWithHttpInfo(request);
        assertThat(reports.createProgressReport(request)).isEqualTo(written.getData());
        return written;
    }

    private static ApiResponse<ProgressReport> change(ProgressReportsApi reports, ApiResponse<ProgressReport> seen)
            throws ApiException {
        return reports.patchProgressReportWithHttpInfo(APIPatchProgressReportRequest.newBuilder()
                .id(seen.getData().getId())
                .ifMatch(tag(seen))
                .progressReportPatch(new ProgressReportPatch().claimedStatus(ProgressStatus.LIMITED))
                .build());
    }

    private static List<Status> standing(ScoreboardApi scoreboard) throws ApiException {
        return scoreboard
                .getScoreboard(APIGetScoreboardRequest.newBuilder()
                        .commitment(List.of(COMMITMENT))
                        .party(List.of(PARTY))
                        .groupBy(List.of(Dimension.PARTY))
                        .build())
                .getRows()
                .stream()
                .map(row -> row.getStatus())
                .toList();
    }

    private static String tag(ApiResponse<?> answer) {
        return answer.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .get(0);
    }
}
