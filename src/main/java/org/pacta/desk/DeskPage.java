package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.http.Language;
import org.pacta.web.Frame;

/**
 * All that waits for the one who looks at it.
 *
 * @param due what their parties are to report
 * @param inHand the reports of their parties that are not accepted yet
 * @param waiting the reports that they are to review
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
        List<Paper> inHand,
        List<Paper> waiting)
        implements TemplateInstance {}
