package org.pacta.progress;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.Role;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.IllegalTransition;
import org.pacta.model.LocalizedText;
import org.pacta.model.Noted;
import org.pacta.model.Recorded;
import org.pacta.model.Template;
import org.pacta.search.Searched;

/**
 * What a party says it did on an assignment in a period, and the status that it claims for that.
 *
 * <p>The party drafts and submits it; a reviewer accepts it or returns it with a reason, and the party mends and submits
 * it again. Acceptance makes the claim official and is final: a mistake is corrected by a later report, or by a
 * revocation, and the history keeps both.
 */
@Entity
@SeenWith(value = Whole.REPORT, by = "id")
public class ProgressReport extends Recorded implements Owned, Noted, Searched {

    @Id
    private UUID id;

    private String assignment;

    private LocalDate periodFrom;

    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    private ProgressStatus claimedStatus;

    private @Nullable Integer percent;

    private LocalizedText narrative;

    private LocalDate effectiveOn;

    private boolean effectiveAtEndOfPeriod;

    @Enumerated(EnumType.STRING)
    private ProgressReportState state;

    private @Nullable String author;

    private @Nullable Instant submittedAt;

    private @Nullable Instant decidedAt;

    // Always shown with the report; a page of reports reads those of all of them at once.
    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "report", nullable = false, updatable = false)
    @OrderBy("decidedAt, id")
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 500)
    private List<Review> reviews = new ArrayList<>();

    // A set, so that one more is one more row and no other is touched.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "submission", joinColumns = @JoinColumn(name = "report"))
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 500)
    private Set<Submission> submissions = new HashSet<>();

    // Whose hands it went through: not shown, but none of them reviews it.
    @ElementCollection
    @CollectionTable(name = "report_author", joinColumns = @JoinColumn(name = "report"))
    @Column(name = "account")
    private Set<String> accounts = new HashSet<>();

    ProgressReport(UUID id, String assignment, Content content) {
        this.id = id;
        this.assignment = assignment;
        this.state = ProgressReportState.DRAFT;
        describe(content);
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ProgressReport() {}

    /**
     * What the party writes.
     *
     * @param percent how much is done by the party's own reckoning, 0 to 100
     * @param effectiveOn the first day on which it stood as claimed; null for the last day of the period, whichever that
     *     comes to be
     * @param author who wrote it, as far as that is said
     */
    record Content(
            LocalDate periodFrom,
            LocalDate periodTo,
            ProgressStatus claimedStatus,
            @Nullable Integer percent,
            LocalizedText narrative,
            @Nullable LocalDate effectiveOn,
            @Nullable String author) {}

    public UUID id() {
        return id;
    }

    /** The id of the assignment, {@code sco-cj-20-c01:kaz}; it never changes. */
    public String assignment() {
        return assignment;
    }

    public LocalDate periodFrom() {
        return periodFrom;
    }

    /** The last day of the period. */
    public LocalDate periodTo() {
        return periodTo;
    }

    public ProgressStatus claimedStatus() {
        return claimedStatus;
    }

    /** How much is done by the party's own reckoning, 0 to 100. */
    public @Nullable Integer percent() {
        return percent;
    }

    public LocalizedText narrative() {
        return narrative;
    }

    /** The first day on which it stood as claimed. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Whether that is the last day of the period because nothing else was said. */
    boolean effectiveAtEndOfPeriod() {
        return effectiveAtEndOfPeriod;
    }

    public ProgressReportState state() {
        return state;
    }

    public @Nullable String author() {
        return author;
    }

    /** When it was submitted first: what counts for being on time. */
    public @Nullable Instant firstSubmittedAt() {
        return submissions.stream()
                .map(Submission::submittedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When it was submitted last. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** When the last submission was decided on, or the acceptance revoked; null while it waits. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** A decision is later than the submission that it is on. */
    @Override
    public Instant notedAt() {
        return decidedAt != null ? decidedAt : submittedAt != null ? submittedAt : createdAt();
    }

    /** What reviewers decided, the first decision first. */
    public List<Review> reviews() {
        return List.copyOf(reviews);
    }

    /** The accounts that have written, edited or submitted it. */
    Set<String> accounts() {
        return Set.copyOf(accounts);
    }

    /** An account has had a hand in it. */
    void writtenBy(@Nullable String account) {
        if (account != null) {
            accounts.add(account);
        }
    }

    /** Says something else, before anybody relies on it. */
    final void describe(Content content) {
        requireEditable("be edited");
        periodFrom = content.periodFrom();
        periodTo = content.periodTo();
        claimedStatus = content.claimedStatus();
        percent = content.percent();
        narrative = content.narrative();
        effectiveAtEndOfPeriod = content.effectiveOn() == null;
        effectiveOn = Objects.requireNonNullElse(content.effectiveOn(), periodTo);
        author = content.author();
    }

    /** @param now later than any step before */
    void submit(Instant now) {
        requireEditable("be submitted");
        state = ProgressReportState.SUBMITTED;
        submittedAt = now;
        decidedAt = null;
        submissions.add(new Submission(now, periodFrom));
    }

    void accept(@Nullable String reviewer, Instant now) {
        require(ProgressReportState.SUBMITTED, "be accepted");
        decide(ProgressReportState.ACCEPTED, Review.acceptance(reviewer, now));
    }

    /**
     * Gives it back to the party to mend.
     *
     * @param now later than the submission
     */
    void returnFor(String reason, @Nullable String reviewer, Instant now) {
        require(ProgressReportState.SUBMITTED, "be returned");
        decide(ProgressReportState.RETURNED, Review.returning(reason, reviewer, now));
    }

    /** Takes an acceptance back. */
    void revoke(String reason, @Nullable String reviewer, Instant now) {
        require(ProgressReportState.ACCEPTED, "be revoked");
        decide(ProgressReportState.REVOKED, Review.revocation(reason, reviewer, now));
    }

    /** Evidence backs the words that reviewers read, and is fixed with them. */
    void requireOpenToEvidence() {
        requireEditable("get or lose evidence");
    }

    /** Only a draft that nobody but its author has seen can vanish; what was returned has a review to keep. */
    void requireDeletable() {
        require(ProgressReportState.DRAFT, "be deleted");
    }

    private void decide(ProgressReportState outcome, Review review) {
        state = outcome;
        decidedAt = review.decidedAt();
        reviews.add(review);
    }

    private void requireEditable(@Template String step) {
        if (!state.isEditable()) {
            throw new IllegalTransition("progress report", state, step);
        }
    }

    private void require(ProgressReportState needed, @Template String step) {
        if (state != needed) {
            throw new IllegalTransition("progress report", state, step);
        }
    }

    @Override
    public String searchKey() {
        return id.toString();
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return List.of(narrative);
    }

    @Override
    public Owner owner() {
        return Owner.of(Owner.Via.ASSIGNMENT, assignment, Role.FOCAL_POINT, Role.REVIEWER);
    }
}
