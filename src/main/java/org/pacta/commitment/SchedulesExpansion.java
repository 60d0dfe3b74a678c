package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.http.Expands;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "schedules",
        as = ReportingScheduleResponse.class,
        description =
                "The schedules by which it is to be reported on: its own or, if it has none, those of its statement.")
class SchedulesExpansion implements CommitmentExpansion {

    private final ReportingScheduleRepository schedules;

    @Inject
    SchedulesExpansion(ReportingScheduleRepository schedules) {
        this.schedules = schedules;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        List<ReportingSchedule> all = schedules.all(
                CommitmentExpansion.slugs(commitments),
                commitments.stream().map(Commitment::statement).collect(Collectors.toSet()));
        Map<String, List<ReportingScheduleResponse>> found = new LinkedHashMap<>();
        for (Commitment commitment : commitments) {
            List<ReportingScheduleResponse> own = of(all, commitment.slug());
            found.put(commitment.slug(), own.isEmpty() ? ofStatement(all, commitment.statement()) : own);
        }
        return found;
    }

    private static List<ReportingScheduleResponse> of(List<ReportingSchedule> all, String commitment) {
        return all.stream()
                .filter(schedule -> commitment.equals(schedule.commitment()))
                .map(ReportingScheduleResponse::from)
                .toList();
    }

    private static List<ReportingScheduleResponse> ofStatement(List<ReportingSchedule> all, String statement) {
        return all.stream()
                .filter(schedule -> statement.equals(schedule.statement()))
                .map(ReportingScheduleResponse::from)
                .toList();
    }
}
