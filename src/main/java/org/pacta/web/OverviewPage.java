package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.http.Language;

/**
 * How it stands, at a glance.
 *
 * @param gist in one sentence
 * @param ahead what is due next
 */
record OverviewPage(
        Frame frame,
        Language language,
        View view,
        Controls controls,
        String gist,
        Board themes,
        Board parties,
        List<TrendChart.Column> trend,
        Ahead.Course ahead)
        implements TemplateInstance {}
