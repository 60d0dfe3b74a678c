package org.pacta.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;
import org.pacta.search.Searched;

/** A dated step of a commitment. */
@Entity
@SeenWith(value = Whole.COMMITMENT, by = "commitment")
public class Milestone extends Recorded implements Owned, Searched {

    @Id
    private UUID id;

    private String commitment;

    private LocalizedText title;

    private @Nullable LocalDate dueOn;

    private @Nullable LocalDate doneOn;

    Milestone(UUID id, String commitment, LocalizedText title) {
        this.id = id;
        this.commitment = commitment;
        this.title = title;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Milestone() {}

    public UUID id() {
        return id;
    }

    public String commitment() {
        return commitment;
    }

    public LocalizedText title() {
        return title;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    /** The day on which the step was done; null as long as it is not. */
    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    void describe(
            String newCommitment, LocalizedText newTitle, @Nullable LocalDate newDueOn, @Nullable LocalDate newDoneOn) {
        commitment = newCommitment;
        title = newTitle;
        dueOn = newDueOn;
        doneOn = newDoneOn;
    }

    @Override
    public String searchKey() {
        return id.toString();
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return List.of(title);
    }

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.COMMITMENT, commitment);
    }
}
