package org.pacta.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/** A paragraph as it read before a correction. Written once, never changed, read through {@link Wording}. */
@Entity
@Immutable
@IdClass(EarlierParagraph.Key.class)
class EarlierParagraph {

    @Id
    private String statement;

    @Id
    private String number;

    @Id
    private int lastRevision;

    private int firstRevision;

    private int position;

    private @Nullable LocalizedText heading;

    private LocalizedText text;

    /** @param lastRevision of the statement, in which it still read so */
    EarlierParagraph(Paragraph paragraph, int lastRevision) {
        this.statement = paragraph.statement();
        this.number = paragraph.number();
        this.lastRevision = lastRevision;
        this.firstRevision = paragraph.revision();
        this.position = paragraph.position();
        this.heading = paragraph.heading();
        this.text = paragraph.text();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected EarlierParagraph() {}

    /** A paragraph is corrected at most once in a revision. */
    record Key(String statement, String number, int lastRevision) {}
}
