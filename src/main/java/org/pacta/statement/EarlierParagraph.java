package org.pacta.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Owned;
import org.pacta.access.Owner;
import org.pacta.access.SeenWith;
import org.pacta.access.Whole;
import org.pacta.model.LocalizedText;
import org.pacta.model.PartOf;
import org.pacta.model.RowListener;
import org.pacta.search.Searched;

/** A paragraph as it read before a correction. Written once, never changed, read through {@link Wording}. */
@Entity
@Immutable
@EntityListeners(RowListener.class)
@IdClass(EarlierParagraph.Key.class)
@SeenWith(value = Whole.STATEMENT, by = "statement")
class EarlierParagraph implements Owned, Searched {

    @Id
    @PartOf(Statement.class)
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

    @Override
    public String searchKind() {
        return "Wording";
    }

    @Override
    public String searchKey() {
        return Wording.searchKey(statement, number, firstRevision);
    }

    /** The paragraph was found so, as long as it read so. */
    @Override
    public boolean takesOver() {
        return true;
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Arrays.asList(heading, text);
    }

    /** A paragraph is corrected at most once in a revision. */
    record Key(String statement, String number, int lastRevision) {}

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.STATEMENT, statement);
    }
}
