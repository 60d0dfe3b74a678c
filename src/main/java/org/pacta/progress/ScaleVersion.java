package org.pacta.progress;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The values of a scale as they are from one publication of it to the next. */
@Entity
@IdClass(ScaleVersion.Key.class)
public class ScaleVersion {

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
    private String scale;

    @Id
    private int number;

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

    ScaleVersion(String scale, int number, List<ScaleValue> values, Instant createdAt) {
        this.scale = scale;
        this.number = number;
        this.values = new ArrayList<>(values);
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

    /** A new list, not the old one changed: rows changed one by one would for a moment have a raw value twice. */
    void replace(List<ScaleValue> newValues) {
        values = new ArrayList<>(newValues);
    }
}
