package org.pacta.commitment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Formula;
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
 * One discrete, future-oriented thing that was promised in a statement, anchored to its paragraph.
 *
 * <p>PROPOSED -> CONFIRMED -> WITHDRAWN | SUPERSEDED. Where it is anchored is settled by its confirmation.
 */
@Entity
@SeenWith(value = Whole.COMMITMENT, by = "slug")
public class Commitment extends Recorded implements Owned, Searched {

    @Id
    private String slug;

    private String statement;

    @Formula("(select s.organization from statement s where s.slug = statement)")
    private String organization;

    @Formula("(select s.meeting from statement s where s.slug = statement)")
    private @Nullable String meeting;

    private @Nullable String paragraph;

    @Embedded
    private @Nullable Quote quote;

    private LocalizedText title;

    private @Nullable LocalizedText text;

    @Enumerated(EnumType.STRING)
    private CommitmentKind kind;

    @Embedded
    private @Nullable Grades grades;

    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private CommitmentStatus status;

    private @Nullable Instant confirmedAt;

    private @Nullable LocalDate endedOn;

    private @Nullable String endReason;

    private @Nullable String supersededBy;

    // Read with the commitment, as there is no commitment without; a page of commitments reads them in one go.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "commitment_theme", joinColumns = @JoinColumn(name = "commitment"))
    @OrderBy("position")
    @BatchSize(size = 500)
    private List<CommitmentTheme> themes = new ArrayList<>();

    /** A proposal. What it says comes by {@link #describe}. */
    Commitment(
            String slug,
            String statement,
            String organization,
            @Nullable String meeting,
            LocalizedText title,
            CommitmentKind kind) {
        this.slug = slug;
        this.statement = statement;
        this.organization = organization;
        this.meeting = meeting;
        this.title = title;
        this.kind = kind;
        this.status = CommitmentStatus.PROPOSED;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Commitment() {}

    public String slug() {
        return slug;
    }

    public String statement() {
        return statement;
    }

    /** The organization whose statement it is in. */
    public String organization() {
        return organization;
    }

    /** The meeting that adopted the statement; null for a statement without one. */
    public @Nullable String meeting() {
        return meeting;
    }

    /** The number of the paragraph. */
    public @Nullable String paragraph() {
        return paragraph;
    }

    public @Nullable Quote quote() {
        return quote;
    }

    public LocalizedText title() {
        return title;
    }

    public @Nullable LocalizedText text() {
        return text;
    }

    /** Slugs, the primary theme first. */
    public List<String> themes() {
        return themes.stream().map(CommitmentTheme::theme).toList();
    }

    public CommitmentKind kind() {
        return kind;
    }

    public Grades grades() {
        return grades == null ? Grades.NONE : grades;
    }

    /** Null for a commitment that is continuing. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public CommitmentStatus status() {
        return status;
    }

    public boolean isConfirmed() {
        return status == CommitmentStatus.CONFIRMED;
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    /** Since when it is withdrawn or superseded. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    /** The commitment that took its place. */
    public @Nullable String supersededBy() {
        return supersededBy;
    }

    /** @throws RuleBroken if it is confirmed and this is not where it is anchored */
    void anchor(@Nullable String newParagraph, @Nullable Quote newQuote) {
        boolean same = Objects.equals(paragraph, newParagraph) && Objects.equals(quote, newQuote);
        if (!same && status != CommitmentStatus.PROPOSED) {
            throw new RuleBroken("The commitment is confirmed; its paragraph and its quote do not change any more.");
        }
        paragraph = newParagraph;
        quote = newQuote;
    }

    void describe(
            LocalizedText newTitle,
            @Nullable LocalizedText newText,
            CommitmentKind newKind,
            Grades newGrades,
            @Nullable LocalDate newDueOn) {
        title = newTitle;
        text = newText;
        kind = newKind;
        // As it would be read again: else it would count as a change each time.
        grades = newGrades.equals(Grades.NONE) ? null : newGrades;
        dueOn = newDueOn;
    }

    void themes(List<String> slugs) {
        if (!themes().equals(slugs)) {
            themes.clear();
            for (String theme : slugs) {
                themes.add(new CommitmentTheme(theme, themes.size()));
            }
        }
    }

    void confirm(Instant now) {
        step(CommitmentStatus.PROPOSED, "be confirmed");
        status = CommitmentStatus.CONFIRMED;
        confirmedAt = now;
    }

    void withdraw(String reason, LocalDate on) {
        step(CommitmentStatus.CONFIRMED, "be withdrawn");
        status = CommitmentStatus.WITHDRAWN;
        endReason = reason;
        endedOn = on;
    }

    void supersede(String successor, LocalDate on) {
        step(CommitmentStatus.CONFIRMED, "be superseded");
        status = CommitmentStatus.SUPERSEDED;
        supersededBy = successor;
        endedOn = on;
    }

    private void step(CommitmentStatus from, @Template String step) {
        if (status != from) {
            throw new IllegalTransition("commitment", status, step);
        }
    }

    @Override
    public String searchKey() {
        return slug;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Arrays.asList(title, text);
    }

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.STATEMENT, statement);
    }
}
