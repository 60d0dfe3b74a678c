package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * @param standings in the organization, such as member
 * @param on the day of adoption, or today
 */
record StatementPage(
        Frame frame,
        Language language,
        Statement statement,
        Said title,
        String seen,
        List<Passage> passages,
        List<Promise> promises,
        List<Choice> themes,
        List<CommitmentKind> kinds,
        List<Choice> members,
        List<String> standings,
        List<Rhythm> rhythms,
        LocalDate on,
        boolean draft)
        implements TemplateInstance {

    /**
     * A paragraph.
     *
     * @param texts by language, as they were recorded
     */
    record Passage(String number, @Nullable Said heading, Map<String, String> texts, List<Promise> promises) {}

    /**
     * A commitment.
     *
     * @param primaryTheme the first of its themes
     * @param bound how many parties it binds
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
            String primaryTheme,
            List<String> themes,
            @Nullable LocalDate dueOn,
            long bound,
            String seen,
            boolean illustrative) {

        public boolean isProposed() {
            return status == CommitmentStatus.PROPOSED;
        }

        public boolean isConfirmed() {
            return status == CommitmentStatus.CONFIRMED;
        }
    }

    /** Something that can be chosen. */
    record Choice(String slug, Said name, boolean chosen) {}

    /** A reporting schedule. */
    record Rhythm(UUID id, LocalDate firstDueOn, int everyMonths, @Nullable LocalDate lastDueOn, String seen) {}
}
