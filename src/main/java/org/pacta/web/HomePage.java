package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.http.Language;
import org.pacta.progress.Track;

/** What this is and how it stands. */
record HomePage(Figures figures, boolean dayChosen, List<Track> tracks, String base, String version, Language language)
        implements TemplateInstance {}
