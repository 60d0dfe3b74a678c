package org.pacta.start;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.QuarkusApplication;
import org.pacta.progress.Standings;

/**
 * {@code mend-standings}: holds how every assignment stands and stood, which is derived, against what is recorded, and makes
 * anew what is not as that says. It starts as the service does, but listens nowhere, and ends. Beside running nodes on
 * PostgreSQL; a node on the embedded database has to be stopped for it.
 */
public class MendStandings implements QuarkusApplication {

    static final String NAME = "mend-standings";

    /** @return 0 if all was as it should be, 1 if something was not, 2 if that could not be found out */
    @Override
    public int run(String... arguments) {
        if (arguments.length > 1) {
            System.err.println("It is: mend-standings");
            return 2;
        }
        try {
            Standings.Mended mended =
                    Arc.container().instance(Standings.class).get().mend();
            System.out.printf(
                    "%d assignments were looked at; %d stood otherwise than what is recorded says.%n",
                    mended.assignments(), mended.wrong());
            if (mended.wrong() > 0) {
                System.out.println(
                        "Those were made anew. Restart the nodes: what they hold in memory was read before.");
            }
            return mended.wrong() == 0 ? 0 : 1;
        } catch (RuntimeException e) {
            System.err.println("It cannot be found out: " + DatabaseProbe.firstSentence(e) + ".");
            return 2;
        }
    }
}
