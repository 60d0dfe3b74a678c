package org.pacta.start;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.QuarkusApplication;
import org.pacta.account.SetUp;

/**
 * {@code reset-admin [name]}: gives an account, {@code admin} if no other is named, a new password and the grant of an admin. It
 * starts as the service does, but listens nowhere, so that rows are written, and told of in the audit, in the one way that there
 * is; and ends. Beside running nodes on PostgreSQL; a node on the embedded database has to be stopped for it.
 */
public class ResetAdmin implements QuarkusApplication {

    static final String NAME = "reset-admin";

    /** @return 0 if it is done, 2 if it is not */
    @Override
    public int run(String... arguments) {
        if (arguments.length > 2) {
            System.err.println("It is: reset-admin, or reset-admin <name>");
            return 2;
        }
        String name = arguments.length == 2 ? arguments[1] : "admin";
        try {
            String password = Arc.container().instance(SetUp.class).get().reset(name);
            System.out.println(
                    "The account '" + name + "' is an admin, and its password, to be changed soon, is: " + password);
            return 0;
        } catch (RuntimeException e) {
            System.err.println("Nothing is changed: " + DatabaseProbe.firstSentence(e) + ".");
            return 2;
        }
    }
}
