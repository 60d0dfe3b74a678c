package org.pacta.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.model.LocalizedText;
import org.pacta.model.PartOf;
import org.pacta.model.Recorded;
import org.pacta.search.Searched;

/** That a party took part in a meeting, in which capacity, and who led its delegation. */
@Entity
@IdClass(Participation.Key.class)
public class Participation extends Recorded implements Owned, Searched {

    @Id
    @PartOf(Meeting.class)
    private String meeting;

    @Id
    private String party;

    private String capacity;

    private @Nullable LocalizedText headName;

    private @Nullable LocalizedText headTitle;

    Participation(String meeting, String party, String capacity) {
        this.meeting = meeting;
        this.party = party;
        this.capacity = capacity;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Participation() {}

    public String meeting() {
        return meeting;
    }

    public String party() {
        return party;
    }

    /** An open set: member, observer, guest, and whatever a meeting invents. */
    public String capacity() {
        return capacity;
    }

    /** Who led the delegation. */
    public @Nullable LocalizedText headName() {
        return headName;
    }

    /** The office of who led the delegation. */
    public @Nullable LocalizedText headTitle() {
        return headTitle;
    }

    void describe(String newCapacity, @Nullable LocalizedText newHeadName, @Nullable LocalizedText newHeadTitle) {
        capacity = newCapacity;
        headName = newHeadName;
        headTitle = newHeadTitle;
    }

    @Override
    public String searchKey() {
        return meeting + "/" + party;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Arrays.asList(headName, headTitle);
    }

    /** A party takes part in a meeting once. */
    record Key(String meeting, String party) {}

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.MEETING, meeting);
    }
}
