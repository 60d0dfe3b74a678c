package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.account.Token;
import org.pacta.http.Language;
import org.pacta.web.Frame;

/** What belongs to whoever looks at it: their password, and the tokens of their machines. */
record OwnAccountPage(
        Frame frame, Language language, String account, List<String> rights, boolean password, List<Held> tokens)
        implements TemplateInstance {

    /**
     * A token.
     *
     * @param good whether it can still be used
     * @param seen what a change of it sends as If-Match
     */
    record Held(Token token, boolean good, String seen) {}
}
