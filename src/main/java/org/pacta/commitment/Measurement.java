package org.pacta.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.Recorded;

/** The value of an {@link Indicator} for a party on a day, of which there is one. */
@Entity
@SeenWith(value = Whole.INDICATOR, by = "indicator")
public class Measurement extends Recorded implements Owned {

    @Id
    private UUID id;

    private String indicator;

    private String party;

    private LocalDate measuredOn;

    private BigDecimal measuredValue;

    Measurement(UUID id, String indicator, String party, LocalDate measuredOn, BigDecimal value) {
        this.id = id;
        describe(indicator, party, measuredOn, value);
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Measurement() {}

    public UUID id() {
        return id;
    }

    public String indicator() {
        return indicator;
    }

    public String party() {
        return party;
    }

    public LocalDate measuredOn() {
        return measuredOn;
    }

    /** In units of the indicator. */
    public BigDecimal value() {
        return measuredValue;
    }

    final void describe(String newIndicator, String newParty, LocalDate newMeasuredOn, BigDecimal newValue) {
        indicator = newIndicator;
        party = newParty;
        measuredOn = newMeasuredOn;
        measuredValue = newValue;
    }

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.INDICATOR, indicator);
    }
}
