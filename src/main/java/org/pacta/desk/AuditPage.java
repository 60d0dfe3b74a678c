package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.audit.AuditEntry;
import org.pacta.audit.AuditFilter;
import org.pacta.http.Language;
import org.pacta.web.Frame;

/**
 * What was done, refused and tried, the last first.
 *
 * @param next the address of the next page; null if there is none
 */
record AuditPage(Frame frame, Language language, AuditFilter filter, List<AuditEntry> entries, @Nullable String next)
        implements TemplateInstance {}
