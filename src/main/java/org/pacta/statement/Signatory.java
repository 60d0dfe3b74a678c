package org.pacta.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.PartOf;
import org.pacta.model.Recorded;

/** That a party adopted a statement, with a reservation if it made one. */
@Entity
@IdClass(Signatory.Key.class)
public class Signatory extends Recorded {

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

    /** A party adopts a statement once. */
    record Key(String statement, String party) {}
}
