package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;
import org.pacta.commitment.CommitmentStatus;
import org.pacta.http.Language;
import org.pacta.model.LocalizedText;
import org.pacta.statement.Statement;
import org.pacta.web.Frame;
import org.pacta.web.Said;

/**
 * A statement on the secretariat's desk, from its text to the reports that are expected, all on one page.
 *
 * @param seen what a change of it sends as If-Match
 * @param members the parties that can have adopted it, those that have marked
 * @param signatures of those that have
 * @param standings that there are in the organization, that of a member marked
 * @param proposed whether there is a commitment to be confirmed
 * @param on the day of adoption; while it is a draft the last one of the meeting, or today
 */
record StatementPage(
        Frame frame,
        Language language,
        Statement statement,
        Said title,
        String seen,
        List<Passage> passages,
        List<Promise> promises,
        List<ThemeChoices.Choice> themes,
        List<CommitmentKind> kinds,
        List<Choice> members,
        List<Signature> signatures,
        List<Choice> standings,
        List<Rhythm> rhythms,
        LocalDate on,
        boolean draft,
        boolean proposed)
        implements TemplateInstance {

    /**
     * A paragraph.
     *
     * @param called its heading as it is read; null if it has none
     * @param seen what a change of it sends as If-Match
     */
    record Passage(
            String number,
            @Nullable Said called,
            @Nullable LocalizedText heading,
            LocalizedText text,
            List<String> sources,
            boolean illustrative,
            List<Promise> promises,
            String seen) {}

    /**
     * A commitment.
     *
     * @param themes the most important one first
     * @param bound the parties that it binds
     * @param seen what a change of it sends as If-Match
     */
    record Promise(
            String slug,
            Said title,
            LocalizedText titles,
            @Nullable String paragraph,
            @Nullable Said quote,
            CommitmentStatus status,
            CommitmentKind kind,
            List<String> themes,
            @Nullable LocalDate dueOn,
            List<Bound> bound,
            String seen,
            boolean illustrative) {

        public boolean isProposed() {
            return status == CommitmentStatus.PROPOSED;
        }

        public boolean isConfirmed() {
            return status == CommitmentStatus.CONFIRMED;
        }
    }

    /**
     * A party that a commitment binds.
     *
     * @param dueOn by when; null if it is continuing
     * @param reason why it does not apply to it; null if it does
     * @param seen what a change of it sends as If-Match
     */
    record Bound(String id, Said party, @Nullable LocalDate dueOn, @Nullable String reason, String seen) {}

    /**
     * A party that adopted it.
     *
     * @param reservation null if it made none
     * @param seen what a change of it sends as If-Match
     */
    record Signature(String party, Said name, @Nullable Said reservation, String seen) {}

    /** A reporting schedule. */
    record Rhythm(UUID id, LocalDate firstDueOn, int everyMonths, @Nullable LocalDate lastDueOn, String seen) {}
}
