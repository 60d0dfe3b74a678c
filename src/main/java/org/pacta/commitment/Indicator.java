package org.pacta.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.LocalizedText;
import org.pacta.model.Recorded;
import org.pacta.search.Searched;

/** What is counted for a commitment, from which value to which. */
@Entity
@SeenWith(value = Whole.COMMITMENT, by = "commitment")
public class Indicator extends Recorded implements Owned, Searched {

    @Id
    private String slug;

    private String commitment;

    private LocalizedText name;

    private String unit;

    private @Nullable BigDecimal baseline;

    private @Nullable LocalDate baselineOn;

    private @Nullable BigDecimal target;

    private @Nullable LocalDate targetOn;

    Indicator(String slug, String commitment, LocalizedText name, String unit) {
        this.slug = slug;
        this.commitment = commitment;
        this.name = name;
        this.unit = unit;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Indicator() {}

    public String slug() {
        return slug;
    }

    public String commitment() {
        return commitment;
    }

    public LocalizedText name() {
        return name;
    }

    /** What one is: {@code judges}, {@code %}, {@code cases a year}. */
    public String unit() {
        return unit;
    }

    /** Where it began, in units. */
    public @Nullable BigDecimal baseline() {
        return baseline;
    }

    public @Nullable LocalDate baselineOn() {
        return baselineOn;
    }

    /** Where it should come to, in units. */
    public @Nullable BigDecimal target() {
        return target;
    }

    public @Nullable LocalDate targetOn() {
        return targetOn;
    }

    void describe(String newCommitment, LocalizedText newName, String newUnit) {
        commitment = newCommitment;
        name = newName;
        unit = newUnit;
    }

    void lead(
            @Nullable BigDecimal from, @Nullable LocalDate since, @Nullable BigDecimal to, @Nullable LocalDate until) {
        baseline = from;
        baselineOn = since;
        target = to;
        targetOn = until;
    }

    @Override
    public String searchKey() {
        return slug;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return List.of(name);
    }

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.COMMITMENT, commitment);
    }
}
