package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.meeting.Meeting;
import org.pacta.meeting.MeetingRepository;
import org.pacta.model.Bulk;
import org.pacta.model.Known;

/**
 * Keeps how commitments and assignments were known. Whoever writes one has it noted here in the same transaction, while
 * no other transaction can change it.
 */
@ApplicationScoped
class CommitmentRecords {

    private final Session session;
    private final MeetingRepository meetings;
    private final Bulk bulk;
    private final Clock clock;

    @Inject
    CommitmentRecords(Session session, MeetingRepository meetings, Bulk bulk, Clock clock) {
        this.session = session;
        this.meetings = meetings;
        this.bulk = bulk;
        this.clock = clock;
    }

    /** The commitment is new, or may have changed. */
    void note(Commitment commitment) {
        bulk.together(CommitmentRecords.class, commitment, this::noteTogether);
    }

    private void noteTogether(List<Commitment> commitments) {
        List<String> slugs = commitments.stream().map(Commitment::slug).toList();
        Map<String, List<KnownCommitment>> earlier =
                rows(slugs).stream().collect(Collectors.groupingBy(KnownCommitment::commitment));
        Map<String, List<KnownCommitmentTheme>> earlierThemes =
                themes(slugs).stream().collect(Collectors.groupingBy(KnownCommitmentTheme::commitment));
        commitments.forEach(commitment -> note(
                commitment,
                earlier.getOrDefault(commitment.slug(), List.of()),
                earlierThemes.getOrDefault(commitment.slug(), List.of())));
    }

    private void note(Commitment commitment, List<KnownCommitment> earlier, List<KnownCommitmentTheme> earlierThemes) {
        @Nullable
        String series = commitment.meeting() == null
                ? null
                : meetings.find(commitment.meeting()).map(Meeting::series).orElse(null);
        String slug = commitment.slug();
        Instant instant = next(earlier, earlierThemes);
        Known.replace(earlier, List.of(new KnownCommitment(commitment, series, instant)), instant)
                .forEach(session::persist);
        List<KnownCommitmentTheme> themes = commitment.themes().stream()
                .map(theme -> new KnownCommitmentTheme(slug, theme, instant))
                .toList();
        Known.replace(earlierThemes, themes, instant).forEach(session::persist);
    }

    /** The commitment is deleted. */
    void forget(Commitment commitment) {
        List<KnownCommitment> earlier = rows(List.of(commitment.slug()));
        List<KnownCommitmentTheme> earlierThemes = themes(List.of(commitment.slug()));
        Instant instant = next(earlier, earlierThemes);
        Known.replace(earlier, List.of(), instant);
        Known.replace(earlierThemes, List.of(), instant);
    }

    /**
     * The assignments are new, or may have changed.
     *
     * @param at of {@link AssignmentRepository#nextInstant}; what is new was so always
     */
    void note(Collection<Assignment> assignments, Instant at) {
        Map<String, List<KnownAssignment>> earlier = rows(assignments);
        for (Assignment assignment : assignments) {
            List<KnownAssignment> rows = earlier.getOrDefault(assignment.id(), List.of());
            Instant instant = Known.ofDescription(rows, at);
            Known.replace(rows, List.of(new KnownAssignment(assignment, instant)), instant)
                    .forEach(session::persist);
        }
    }

    /** The assignment is deleted. */
    void forget(Assignment assignment, Instant at) {
        List<KnownAssignment> rows = rows(List.of(assignment)).getOrDefault(assignment.id(), List.of());
        Known.replace(rows, List.of(), at);
    }

    private Instant next(List<KnownCommitment> rows, List<KnownCommitmentTheme> themes) {
        List<Known> all = new ArrayList<>(rows);
        all.addAll(themes);
        return Known.nextOfDescription(all, clock);
    }

    private List<KnownCommitment> rows(List<String> commitments) {
        return session.createQuery("from KnownCommitment k where k.commitment in (:commitments)", KnownCommitment.class)
                .setParameter("commitments", commitments)
                .getResultList();
    }

    private List<KnownCommitmentTheme> themes(List<String> commitments) {
        return session.createQuery(
                        "from KnownCommitmentTheme k where k.commitment in (:commitments)", KnownCommitmentTheme.class)
                .setParameter("commitments", commitments)
                .getResultList();
    }

    /** All in one query: a confirmation may assign to many. */
    private Map<String, List<KnownAssignment>> rows(Collection<Assignment> assignments) {
        List<String> ids = assignments.stream().map(Assignment::id).toList();
        return session.createQuery("from KnownAssignment k where k.assignment in (:ids)", KnownAssignment.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(KnownAssignment::assignment));
    }
}
