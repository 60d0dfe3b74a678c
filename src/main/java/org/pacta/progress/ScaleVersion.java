package org.pacta.progress;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.Role;
import org.pacta.model.PartOf;
import org.pacta.model.RowListener;
import org.pacta.model.Versioned;

/** The values of a scale as they are from one publication of it to the next. */
@Entity
@EntityListeners(RowListener.class)
@IdClass(ScaleVersion.Key.class)
public class ScaleVersion implements Owned, Versioned {

    /** Which version of which scale. Not a record: Hibernate 7.2 cannot make one when it reads the values. */
    static class Key {

        private String scale;

        private int number;

        Key(String scale, int number) {
            this.scale = scale;
            this.number = number;
        }

        @SuppressWarnings("NullAway.Init") // for JPA
        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.scale.equals(scale) && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(scale, number);
        }
    }

    @Id
    @PartOf(Scale.class)
    private String scale;

    @Id
    private int number;

    @Version
    private int version;

    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "scale_value",
            joinColumns = {
                @JoinColumn(name = "scale", referencedColumnName = "scale"),
                @JoinColumn(name = "scale_version", referencedColumnName = "number")
            })
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<ScaleValue> values;

    // Selected by itself: joined to the values, each would come with each.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "scale_value_replacement",
            joinColumns = {
                @JoinColumn(name = "scale", referencedColumnName = "scale"),
                @JoinColumn(name = "scale_version", referencedColumnName = "number")
            })
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 50)
    private Set<ScaleReplacement> replacements;

    ScaleVersion(String scale, int number, ScaleValues content, Instant createdAt) {
        this.scale = scale;
        this.number = number;
        this.values = new ArrayList<>(content.values());
        this.replacements = new HashSet<>(content.replacements());
        this.createdAt = createdAt;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ScaleVersion() {}

    public String scale() {
        return scale;
    }

    /** Counts from 1. */
    public int number() {
        return number;
    }

    @Override
    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** In the order in which the scheme gives them. */
    public List<ScaleValue> values() {
        return List.copyOf(values);
    }

    Optional<ScaleValue> value(String raw) {
        return values.stream().filter(value -> value.raw().equals(raw)).findFirst();
    }

    /**
     * The value that is meant: the one that is written so, or else the only one that is the same number, as {@code 1} is
     * {@code +1} and {@code -1.0} is {@code -1}.
     */
    Optional<ScaleValue> read(String written) {
        return value(written).or(() -> sameNumber(written));
    }

    private Optional<ScaleValue> sameNumber(String written) {
        BigDecimal number = number(written);
        List<ScaleValue> same = number == null
                ? List.of()
                : values.stream()
                        .filter(value -> {
                            BigDecimal own = number(value.raw());
                            return own != null && own.compareTo(number) == 0;
                        })
                        .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** With a hyphen for the minus, or the sign that books print. */
    private static @Nullable BigDecimal number(String written) {
        try {
            return new BigDecimal(written.replace('\u2212', '-'));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** All that this version replaces, of whichever earlier version. */
    Set<ScaleReplacement> replacements() {
        return Set.copyOf(replacements);
    }

    /** The values of the version before that one of this version took the place of. */
    List<String> replacedBy(String raw) {
        int before = replacements.stream()
                .mapToInt(ScaleReplacement::replacedVersion)
                .max()
                .orElse(0);
        return replacements.stream()
                .filter(replacement -> replacement.replacedVersion() == before
                        && replacement.raw().equals(raw))
                .map(ScaleReplacement::replacedRaw)
                .sorted()
                .toList();
    }

    /** What a later version replaces when its value takes the place of one of these: that, and what that replaced. */
    Set<ScaleReplacement> replaced(String raw, String by) {
        Set<ScaleReplacement> all = new HashSet<>(Set.of(new ScaleReplacement(by, number, raw)));
        replacements.stream()
                .filter(earlier -> earlier.raw().equals(raw))
                .forEach(
                        earlier -> all.add(new ScaleReplacement(by, earlier.replacedVersion(), earlier.replacedRaw())));
        return all;
    }

    /** A new list, not the old one changed: rows changed one by one would for a moment have a raw value twice. */
    void replace(ScaleValues content) {
        values = new ArrayList<>(content.values());
        replacements = new HashSet<>(content.replacements());
    }

    @Override
    public Owner owner() {
        return Owner.everything(Role.ADMIN);
    }
}
