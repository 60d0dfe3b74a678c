package org.pacta.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;

/** A word by which something is found. Here only to be asked for in queries; {@link SearchIndex} writes it. */
@Entity
@Immutable
@IdClass(SearchWord.Key.class)
class SearchWord {

    @Id
    private String kind;

    @Id
    private byte[] word;

    @Id
    @Column(name = "item_key")
    private String itemKey;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SearchWord() {}

    /** A word finds a thing once. */
    record Key(String kind, byte[] word, String itemKey) {}
}
