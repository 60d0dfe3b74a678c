package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.Collection;
import java.util.List;
import org.pacta.http.Language;
import org.pacta.imports.Job;
import org.pacta.imports.JobState;
import org.pacta.web.Frame;

/** Where tables are brought in, and how far that is. */
record ImportsPage(Frame frame, Language language, Collection<String> nouns, List<Job> jobs, List<JobState> states)
        implements TemplateInstance {}
