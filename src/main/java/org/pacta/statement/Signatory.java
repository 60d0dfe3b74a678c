package org.pacta.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.LocalizedText;
import org.pacta.model.PartOf;
import org.pacta.model.Recorded;
import org.pacta.search.Searched;

/** That a party adopted a statement, with a reservation if it made one. */
@Entity
@IdClass(Signatory.Key.class)
@SeenWith(value = Whole.STATEMENT, by = "statement")
public class Signatory extends Recorded implements Owned, Searched {

    @Id
    @PartOf(Statement.class)
    private String statement;

    @Id
    private String party;

    private @Nullable LocalDate signedOn;

    private @Nullable LocalizedText reservation;

    Signatory(String statement, String party, @Nullable LocalDate signedOn) {
        this.statement = statement;
        this.party = party;
        this.signedOn = signedOn;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Signatory() {}

    public String statement() {
        return statement;
    }

    public String party() {
        return party;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    public @Nullable LocalizedText reservation() {
        return reservation;
    }

    void describe(@Nullable LocalDate newSignedOn, @Nullable LocalizedText newReservation) {
        signedOn = newSignedOn;
        reservation = newReservation;
    }

    @Override
    public String searchKey() {
        return statement + "/" + party;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Collections.singletonList(reservation);
    }

    /** A party adopts a statement once. */
    record Key(String statement, String party) {}

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.STATEMENT, statement);
    }
}
