package org.pacta.scoreboard.law;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.pacta.meeting.MeetingRequest;
import org.pacta.meeting.MeetingSeriesRequest;
import org.pacta.meeting.MeetingSeriesService;
import org.pacta.meeting.MeetingService;
import org.pacta.meeting.MeetingStatus;
import org.pacta.model.LocalizedText;
import org.pacta.party.OrganizationRequest;
import org.pacta.party.OrganizationService;
import org.pacta.progress.ScaleRequest;
import org.pacta.progress.ScaleService;
import org.pacta.progress.ScaleValueRequest;
import org.pacta.progress.ScaleVersionRequest;
import org.pacta.statement.ParagraphRequest;
import org.pacta.statement.ParagraphService;
import org.pacta.statement.StatementAdoptionRequest;
import org.pacta.statement.StatementRequest;
import org.pacta.statement.StatementService;

/** What is there before a history begins. */
@Singleton
public class Stage {

    @Inject
    Session session;

    @Inject
    OrganizationService organizations;

    @Inject
    MeetingSeriesService series;

    @Inject
    MeetingService meetings;

    @Inject
    StatementService statements;

    @Inject
    ParagraphService paragraphs;

    @Inject
    ScaleService scales;

    /** What histories share: the parties, and the scales that they are judged by. Once for each database. */
    @Transactional
    public void setForAll() {
        History.PARTIES.forEach(party -> organization(History.party(party)));
        scale("law-steps");
        scale("law-marks");
        scales.addVersion("law-steps", new ScaleVersionRequest(values("law-steps", 2)));
    }

    /** The organization of a history, a meeting, and two statements that were adopted. */
    @Transactional
    void set(History history) {
        organization(history.organization());
        series.put(
                history.slug("series"),
                new MeetingSeriesRequest(null, history.organization(), text("Series"), null, null, null));
        meetings.put(
                history.slug("m1"),
                new MeetingRequest(
                        null,
                        history.slug("series"),
                        1,
                        text("Meeting"),
                        MeetingStatus.HELD,
                        null,
                        history.adoptedOn("s1"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        for (String statement : History.STATEMENTS) {
            String slug = history.slug(statement);
            String meeting = statement.equals("s1") ? history.slug("m1") : null;
            statements.put(
                    slug,
                    new StatementRequest(
                            null, history.organization(), meeting, "declaration", text("Text"), null, null, null));
            paragraphs.create(slug, new ParagraphRequest("1", null, null, text("They will."), null, null));
            statements.adopt(slug, new StatementAdoptionRequest(history.adoptedOn(statement), null));
        }
    }

    /** All themes go: each is another one to be placed in each answer, of whomever it is. */
    @Transactional
    public void clear() {
        for (String statement : List.of(
                "delete from commitment_theme",
                "delete from known_commitment_theme",
                "delete from theme_record",
                "update theme set parent = null",
                "delete from theme")) {
            session.createNativeMutationQuery(statement).executeUpdate();
        }
    }

    private void organization(String slug) {
        organizations.put(slug, new OrganizationRequest(null, text(slug), null, null, null, null, null, null));
    }

    private void scale(String slug) {
        scales.put(slug, new ScaleRequest(null, text(slug), null, values(slug, 1), null, null));
    }

    private static List<ScaleValueRequest> values(String scale, int version) {
        List<ScaleValueRequest> values = new ArrayList<>();
        for (Judgement value : Judgement.on(scale, version)) {
            values.add(new ScaleValueRequest(value.raw(), text(value.raw()), value.status(), value.score(), null));
        }
        return values;
    }

    private static LocalizedText text(String text) {
        return LocalizedText.of("en", text);
    }
}
