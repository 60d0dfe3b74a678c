package org.pacta.statement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Arrays;
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

/** A numbered piece of a statement as it reads now. */
@Entity
@IdClass(Paragraph.Key.class)
@SeenWith(value = Whole.STATEMENT, by = "statement")
public class Paragraph extends Recorded implements Owned, Searched {

    @Id
    @PartOf(Statement.class)
    private String statement;

    @Id
    private String number;

    private int position;

    private @Nullable LocalizedText heading;

    private LocalizedText text;

    private int revision;

    /** @param revision of the statement, from which on it is there */
    Paragraph(String statement, String number, int position, LocalizedText text, int revision) {
        this.statement = statement;
        this.number = number;
        this.position = position;
        this.text = text;
        this.revision = revision;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Paragraph() {}

    public String statement() {
        return statement;
    }

    /** As it is printed: 1, 2.3, IV, a. */
    public String number() {
        return number;
    }

    /** What paragraphs are ordered by, since printed numbers need not sort. */
    public int position() {
        return position;
    }

    public @Nullable LocalizedText heading() {
        return heading;
    }

    public LocalizedText text() {
        return text;
    }

    /** The revision of the statement since which it reads so. */
    public int revision() {
        return revision;
    }

    /** Writes it in place: for drafts. */
    void write(int newPosition, @Nullable LocalizedText newHeading, LocalizedText newText) {
        position = newPosition;
        heading = newHeading;
        text = newText;
    }

    /** Writes it as of a later revision, and hands back how it read until then. */
    EarlierParagraph revise(
            int newRevision, int newPosition, @Nullable LocalizedText newHeading, LocalizedText newText) {
        EarlierParagraph earlier = new EarlierParagraph(this, newRevision - 1);
        write(newPosition, newHeading, newText);
        revision = newRevision;
        return earlier;
    }

    @Override
    public String searchKind() {
        return "Wording";
    }

    @Override
    public String searchKey() {
        return Wording.searchKey(statement, number, revision);
    }

    @Override
    public List<@Nullable LocalizedText> searchTexts() {
        return Arrays.asList(heading, text);
    }

    /** A number occurs once in a statement. */
    record Key(String statement, String number) {}

    @Override
    public Owner owner() {
        return Owner.secretariat(Owner.Via.STATEMENT, statement);
    }
}
