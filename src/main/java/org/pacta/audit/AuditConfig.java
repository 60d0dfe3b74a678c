package org.pacta.audit;

import io.smallrye.config.ConfigMapping;

/** What application.properties says of the audit, with the reasons. */
@ConfigMapping(prefix = "pacta.audit")
public interface AuditConfig {

    /** So many refused requests of one account, or of one address, have an entry of their own in a minute. */
    int refusals();

    /** So many of all of them. */
    int refusalsOfAll();
}
