package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.http.Language;
import org.pacta.web.Frame;

/**
 * All that waits for the one who looks at it.
 *
 * @param due what their parties are to report
 * @param returned the reports of their parties that reviewers want mended
 * @param inHand the other reports of their parties that are not accepted yet
 * @param waiting the reports that they are to review
 * @param open statements of their organizations that are drafts, or of which commitments are only proposed
 * @param late where all that is late in their organizations is listed
 */
record DeskPage(
        Frame frame,
        Language language,
        boolean focalPoint,
        boolean reviewer,
        boolean secretariat,
        boolean assessor,
        boolean admin,
        Duties.Told due,
        List<Paper> returned,
        List<Paper> inHand,
        List<Paper> waiting,
        List<OpenStatement> open,
        String late)
        implements TemplateInstance {}
