package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import org.pacta.http.Language;

/**
 * What can be taken away from here.
 *
 * @param base where the service is, as it was addressed
 */
record DataPage(Frame frame, Language language, View view, String base, String version) implements TemplateInstance {}
