package org.pacta.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.IllegalTransition;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;
import org.pacta.model.RuleBroken;
import org.pacta.model.Template;
import org.pacta.search.Searched;

/**
 * A text that an organization adopts, in one of its meetings or without one: DRAFT, then ADOPTED, then perhaps SUPERSEDED
 * or TERMINATED. From its adoption on its paragraphs change by revisions only.
 */
@Entity
@SeenWith(value = Whole.STATEMENT, by = "slug")
public class Statement extends Recorded implements Owned, Searched {

    @Id
    private String slug;

    private String organization;

    private @Nullable String meeting;

    private String kind;

    private LocalizedText title;

    @Enumerated(EnumType.STRING)
    private StatementStatus status = StatementStatus.DRAFT;

    private @Nullable LocalDate adoptedOn;

    private int revision = 1;

    private @Nullable String sourceAddress;

    private @Nullable String supersededBy;

    private @Nullable LocalDate terminatedOn;

    private @Nullable String terminationReason;

    Statement(String slug, String organization, @Nullable String meeting, String kind, LocalizedText title) {
        this.slug = slug;
        this.organization = organization;
        this.meeting = meeting;
        this.kind = kind;
        this.title = title;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Statement() {}

    public String slug() {
        return slug;
    }

    public String organization() {
        return organization;
    }

    /** The meeting that adopts it; some texts are adopted without one. */
    public @Nullable String meeting() {
        return meeting;
    }

    /** An open set: joint-statement, declaration, memorandum, treaty, action-plan, ... */
    public String kind() {
        return kind;
    }

    public LocalizedText title() {
        return title;
    }

    public StatementStatus status() {
        return status;
    }

    /** Null as long as it is a draft. */
    public @Nullable LocalDate adoptedOn() {
        return adoptedOn;
    }

    /** Whether it was adopted, whatever became of it since. */
    public boolean isAdopted() {
        return status != StatementStatus.DRAFT;
    }

    /** Which wording holds now: 1 is the text as adopted, each correction counts one more. */
    public int revision() {
        return revision;
    }

    /** Where the text is published. */
    public @Nullable String sourceAddress() {
        return sourceAddress;
    }

    /** The slug of the statement that took its place. */
    public @Nullable String supersededBy() {
        return supersededBy;
    }

    public @Nullable LocalDate terminatedOn() {
        return terminatedOn;
    }

    public @Nullable String terminationReason() {
        return terminationReason;
    }

    void describe(String newKind, LocalizedText newTitle, @Nullable String newSourceAddress) {
        kind = newKind;
        title = newTitle;
        sourceAddress = newSourceAddress;
    }

    /** Whose it is and where it is adopted can be said otherwise as long as it is a draft. */
    void moveTo(String newOrganization, @Nullable String newMeeting) {
        if (isAdopted()) {
            throw new RuleBroken("The statement '{0}' is adopted; its organization and its meeting stay.", slug);
        }
        organization = newOrganization;
        meeting = newMeeting;
    }

    void adopt(LocalDate on) {
        requireStatus(StatementStatus.DRAFT, "be adopted");
        status = StatementStatus.ADOPTED;
        adoptedOn = on;
    }

    /** @param by the slug of the statement that takes its place */
    void supersede(String by) {
        requireStatus(StatementStatus.ADOPTED, "be superseded");
        status = StatementStatus.SUPERSEDED;
        supersededBy = by;
    }

    void terminate(LocalDate on, String reason) {
        requireStatus(StatementStatus.ADOPTED, "be terminated");
        status = StatementStatus.TERMINATED;
        terminatedOn = on;
        terminationReason = reason;
    }

    /** Begins the next wording. */
    int revise() {
        if (!isAdopted()) {
            throw new IllegalTransition("statement", status, "be revised; write its paragraphs themselves");
        }
        revision++;
        return revision;
    }

    /** Paragraphs are written in place as long as nobody has agreed to them. */
    void requireDraft() {
        if (isAdopted()) {
            throw new RuleBroken(
                    "The statement '{0}' is adopted; its text is corrected by a revision, with POST /api/statements/{1}/revisions.",
                    slug, slug);
        }
    }

    private void requireStatus(StatementStatus required, @Template String step) {
        if (status != required) {
            throw new IllegalTransition("statement", status, step);
        }
    }

    @Override
    public String searchKey() {
        return slug;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return List.of(title);
    }

    @Override
    public Owner owner() {
        return Owner.organization(organization);
    }
}
