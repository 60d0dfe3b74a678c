package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.feed.Noun;
import org.pacta.http.Language;

/**
 * What can be taken away from here.
 *
 * @param base where the service is, as it was addressed
 * @param registers what there are lists of
 * @param licence of the data, as whoever runs the service has it; null if they say nothing
 */
record DataPage(
        Frame frame,
        Language language,
        View view,
        String base,
        List<Noun> registers,
        @Nullable String licence,
        String version)
        implements TemplateInstance {}
