package org.pacta.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.model.IllegalTransition;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;
import org.pacta.model.Template;
import org.pacta.search.Searched;

/** One session of a series. Of some only the year is known, or not even that; what is not known is null. */
@Entity
public class Meeting extends Recorded implements Owned, Searched {

    @Id
    private String slug;

    private String series;

    @Formula("(select s.organization from meeting_series s where s.slug = series)")
    private String organization;

    private @Nullable Integer ordinal;

    private LocalizedText title;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    private @Nullable Integer heldInYear;

    private @Nullable LocalDate startsOn;

    private @Nullable LocalDate endsOn;

    private @Nullable LocalizedText city;

    private @Nullable String host;

    @Enumerated(EnumType.STRING)
    private @Nullable MeetingMode mode;

    /** Meetings of the past are registered too, so that a meeting may begin in any status. */
    Meeting(String slug, MeetingSeries series, LocalizedText title, MeetingStatus status) {
        this.slug = slug;
        this.series = series.slug();
        this.organization = series.organization();
        this.title = title;
        this.status = status;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Meeting() {}

    public String slug() {
        return slug;
    }

    public String series() {
        return series;
    }

    /** The organization whose series it belongs to. */
    public String organization() {
        return organization;
    }

    /** Which session of its series it is, from 1, where that is known. */
    public @Nullable Integer ordinal() {
        return ordinal;
    }

    public LocalizedText title() {
        return title;
    }

    public MeetingStatus status() {
        return status;
    }

    /** The year in which it begins; known for some meetings whose days are not. */
    public @Nullable Integer year() {
        return heldInYear;
    }

    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    /** The last day, on which it still met. */
    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    public @Nullable LocalizedText city() {
        return city;
    }

    /** The slug of the party that hosts it. */
    public @Nullable String host() {
        return host;
    }

    public @Nullable MeetingMode mode() {
        return mode;
    }

    void describe(
            @Nullable Integer newOrdinal,
            LocalizedText newTitle,
            @Nullable LocalizedText newCity,
            @Nullable String newHost,
            @Nullable MeetingMode newMode) {
        ordinal = newOrdinal;
        title = newTitle;
        city = newCity;
        host = newHost;
        mode = newMode;
    }

    /** The day says the year; without one the year may be known alone. */
    void schedule(@Nullable Integer year, @Nullable LocalDate from, @Nullable LocalDate to) {
        heldInYear = from == null ? year : Integer.valueOf(from.getYear());
        startsOn = from;
        endsOn = to;
    }

    /** Takes the step that leads to this status; none if it is there already. */
    void become(MeetingStatus wanted) {
        if (wanted == status) {
            return;
        }
        switch (wanted) {
            case PLANNED -> throw new IllegalTransition("meeting", status, "be planned again");
            case HELD -> hold();
            case CANCELLED -> cancel();
        }
    }

    private void hold() {
        requirePlanned("be held");
        status = MeetingStatus.HELD;
    }

    private void cancel() {
        requirePlanned("be cancelled");
        status = MeetingStatus.CANCELLED;
    }

    private void requirePlanned(@Template String step) {
        if (status != MeetingStatus.PLANNED) {
            throw new IllegalTransition("meeting", status, step);
        }
    }

    @Override
    public String searchKey() {
        return slug;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Arrays.asList(title, city);
    }

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.SERIES, series);
    }
}
