package org.pacta.http.unspoken;

import org.pacta.model.Faults;
import org.pacta.model.RuleBroken;
import org.pacta.model.Template;
import org.pacta.model.Text;

/** How texts must not be said: the test of translations has to find each of these. */
final class Unspoken {

    private Unspoken() {}

    static RuleBroken putTogether(String slug) {
        return new RuleBroken("There is a thing '" + slug + "' already.");
    }

    static Faults handedOn(String detail) {
        return new Faults().add("/slug", detail);
    }

    static Text translatedByNobody(boolean one) {
        String template = one ? "This has not been translated." : "Nor has this: {0}.";
        return Text.of(template, 1);
    }

    static Text handedOnAsATemplate(@Template String noun) {
        return Text.of(noun);
    }
}
