package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import org.pacta.http.Language;

/** Who stands how with what. */
record MatrixPage(Frame frame, Language language, View view, Controls controls, Matrix matrix)
        implements TemplateInstance {}
