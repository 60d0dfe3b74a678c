package org.pacta.feed;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentLink;
import org.pacta.commitment.Indicator;
import org.pacta.commitment.Measurement;
import org.pacta.commitment.Milestone;
import org.pacta.commitment.ReportingSchedule;
import org.pacta.commitment.Theme;
import org.pacta.meeting.Meeting;
import org.pacta.meeting.MeetingSeries;
import org.pacta.meeting.Participation;
import org.pacta.party.Membership;
import org.pacta.party.Organization;
import org.pacta.party.State;
import org.pacta.progress.Assessment;
import org.pacta.progress.Evidence;
import org.pacta.progress.ProgressReport;
import org.pacta.progress.Scale;
import org.pacta.progress.ScaleVersion;
import org.pacta.statement.Paragraph;
import org.pacta.statement.Revision;
import org.pacta.statement.Signatory;
import org.pacta.statement.Statement;

/**
 * The rows that a noun stands for.
 *
 * @param key what identifies a row in its address; of a part, the whole and the part with a slash between
 */
record Rows(Noun noun, Class<?> entity, Function<Object, String> key) {

    static final Map<Class<?>, Rows> BY_ENTITY = Stream.of(
                    of(Noun.STATES, State.class, State::slug),
                    of(Noun.ORGANIZATIONS, Organization.class, Organization::slug),
                    of(Noun.MEMBERSHIPS, Membership.class, Membership::id),
                    of(Noun.MEETING_SERIES, MeetingSeries.class, MeetingSeries::slug),
                    of(Noun.MEETINGS, Meeting.class, Meeting::slug),
                    ofPart(Noun.PARTICIPATIONS, Participation.class, Participation::meeting, Participation::party),
                    of(Noun.STATEMENTS, Statement.class, Statement::slug),
                    ofPart(Noun.REVISIONS, Revision.class, Revision::statement, Revision::revision),
                    ofPart(Noun.PARAGRAPHS, Paragraph.class, Paragraph::statement, Paragraph::number),
                    ofPart(Noun.SIGNATORIES, Signatory.class, Signatory::statement, Signatory::party),
                    of(Noun.THEMES, Theme.class, Theme::slug),
                    of(Noun.COMMITMENTS, Commitment.class, Commitment::slug),
                    ofPart(Noun.LINKS, CommitmentLink.class, CommitmentLink::from, CommitmentLink::id),
                    of(Noun.ASSIGNMENTS, Assignment.class, Assignment::id),
                    of(Noun.MILESTONES, Milestone.class, Milestone::id),
                    of(Noun.INDICATORS, Indicator.class, Indicator::slug),
                    of(Noun.MEASUREMENTS, Measurement.class, Measurement::id),
                    of(Noun.REPORTING_SCHEDULES, ReportingSchedule.class, ReportingSchedule::id),
                    of(Noun.SCALES, Scale.class, Scale::slug),
                    ofPart(Noun.VERSIONS, ScaleVersion.class, ScaleVersion::scale, ScaleVersion::number),
                    of(Noun.PROGRESS_REPORTS, ProgressReport.class, ProgressReport::id),
                    ofPart(Noun.EVIDENCE, Evidence.class, Evidence::report, Evidence::id),
                    of(Noun.ASSESSMENTS, Assessment.class, Assessment::id))
            .collect(Collectors.toMap(Rows::entity, Function.identity()));

    private static <E> Rows of(Noun noun, Class<E> entity, Function<E, Object> key) {
        return new Rows(noun, entity, row -> key.apply(entity.cast(row)).toString());
    }

    private static <E> Rows ofPart(Noun noun, Class<E> entity, Function<E, Object> whole, Function<E, Object> own) {
        return new Rows(noun, entity, row -> whole.apply(entity.cast(row)) + "/" + own.apply(entity.cast(row)));
    }

    /** Those of which a row is one; null of a row that has no address. */
    static @Nullable Rows of(Object row) {
        return BY_ENTITY.get(row.getClass());
    }

    String keyOf(Object row) {
        return key.apply(row);
    }
}
