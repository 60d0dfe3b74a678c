package org.pacta.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;
import org.pacta.search.Searched;

/**
 * A commitment as it binds one party: the unit that has a status.
 *
 * <p>Whether it counted on a day, and whether it does now, are two things: the one is told by its
 * {@link AssignmentTerm}s, the other by {@link #applicable()}.
 */
@Entity
public class Assignment extends Recorded implements Owned, Searched {

    @Id
    private String id;

    private String commitment;

    private String party;

    @Enumerated(EnumType.STRING)
    private AssignmentRole role = AssignmentRole.CONTRIBUTING;

    private @Nullable LocalizedText institution;

    private LocalDate bindingFrom;

    private @Nullable LocalDate dueOn;

    @Formula("coalesce(due_on, (select c.due_on from commitment c where c.slug = commitment))")
    private @Nullable LocalDate effectiveDueOn;

    private boolean applicable = true;

    private @Nullable String notApplicableBecause;

    Assignment(Commitment commitment, String party, LocalDate bindingFrom) {
        this.id = idOf(commitment.slug(), party);
        this.commitment = commitment.slug();
        this.party = party;
        this.bindingFrom = bindingFrom;
        this.effectiveDueOn = commitment.dueOn();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Assignment() {}

    /** As in its address: {@code sco-cj-20-c01:kaz}. */
    public static String idOf(String commitment, String party) {
        return commitment + ":" + party;
    }

    public String id() {
        return id;
    }

    public String commitment() {
        return commitment;
    }

    public String party() {
        return party;
    }

    public AssignmentRole role() {
        return role;
    }

    /** Which institution of the party is responsible. */
    public @Nullable LocalizedText institution() {
        return institution;
    }

    /** The first day on which it binds. */
    public LocalDate bindingFrom() {
        return bindingFrom;
    }

    /** The day by which this party has to keep it, where that is another one than the commitment's. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    /** Its own due day, or else the commitment's; null for one that is continuing. */
    public @Nullable LocalDate effectiveDueOn() {
        return effectiveDueOn;
    }

    public boolean applicable() {
        return applicable;
    }

    public @Nullable String notApplicableBecause() {
        return notApplicableBecause;
    }

    void describe(AssignmentRole newRole, @Nullable LocalizedText newInstitution) {
        role = newRole;
        institution = newInstitution;
    }

    void due(@Nullable LocalDate own, @Nullable LocalDate ofTheCommitment) {
        dueOn = own;
        effectiveDueOn = own == null ? ofTheCommitment : own;
    }

    void bindFrom(LocalDate day) {
        bindingFrom = day;
    }

    void apply() {
        applicable = true;
        notApplicableBecause = null;
    }

    void doNotApply(String reason) {
        applicable = false;
        notApplicableBecause = reason;
    }

    @Override
    public String searchKey() {
        return id;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Collections.singletonList(institution);
    }

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.COMMITMENT, commitment);
    }
}
