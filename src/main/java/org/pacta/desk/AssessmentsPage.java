package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.pacta.http.Language;
import org.pacta.progress.ScaleValue;
import org.pacta.web.Frame;
import org.pacta.web.Said;

/**
 * Where assessors judge: a form for each scale.
 *
 * @param assignment that is to be judged; empty if the address names none
 */
record AssessmentsPage(Frame frame, Language language, String assignment, List<Measure> scales, LocalDate today)
        implements TemplateInstance {

    /** A scale in its latest version. */
    record Measure(String slug, Said name, int version, List<Value> values) {}

    /** One of its values. */
    record Value(ScaleValue value, Said label) {}
}
