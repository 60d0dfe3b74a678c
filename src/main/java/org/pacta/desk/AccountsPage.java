package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.access.Role;
import org.pacta.account.Account;
import org.pacta.account.Grant;
import org.pacta.http.Language;
import org.pacta.web.Frame;

/**
 * Who can sign in, and what they have been granted.
 *
 * @param more whether there are more accounts than are shown
 */
record AccountsPage(
        Frame frame, Language language, List<Holder> holders, List<Role> roles, List<Scoped> scopes, boolean more)
        implements TemplateInstance {

    /**
     * An account.
     *
     * @param seen what a change of it sends as If-Match
     */
    record Holder(Account account, List<Granted> grants, String seen) {}

    /** @param scope for what it is granted, in words */
    record Granted(Grant grant, String scope, String seen) {}

    /**
     * For what something can be granted.
     *
     * @param name of it, in words
     */
    record Scoped(String scope, String name) {}
}
