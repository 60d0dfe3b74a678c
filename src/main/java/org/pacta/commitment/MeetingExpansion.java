package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pacta.http.Expands;
import org.pacta.meeting.MeetingRepository;
import org.pacta.meeting.MeetingResponse;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "meeting",
        as = MeetingResponse.class,
        many = false,
        description = "The meeting that adopted the statement; null if none did.")
class MeetingExpansion implements CommitmentExpansion {

    private final MeetingRepository meetings;

    @Inject
    MeetingExpansion(MeetingRepository meetings) {
        this.meetings = meetings;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        Map<String, MeetingResponse> found = meetings
                .all(commitments.stream()
                        .map(Commitment::meeting)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .map(MeetingResponse::from)
                .collect(Collectors.toMap(MeetingResponse::slug, meeting -> meeting));
        return CommitmentExpansion.references(commitments, Commitment::meeting, found);
    }
}
