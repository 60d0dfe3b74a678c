package org.pacta.start;

import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;

/** What the jar does instead of serving, by the first word after it. */
final class Commands {

    private static final Map<String, Command> ALL = Map.of(
            VerifyAudit.NAME, VerifyAudit::run,
            MakeBackup.NAME, MakeBackup::run,
            RestoreBackup.NAME, RestoreBackup::run);

    private Commands() {}

    private interface Command {

        /** @return the code to exit with */
        int run(Settings settings, String[] arguments, PrintStream out, PrintStream err);
    }

    static boolean has(String name) {
        return ALL.containsKey(name);
    }

    static int run(Settings settings, String[] arguments, PrintStream out, PrintStream err) {
        return Objects.requireNonNull(ALL.get(arguments[0])).run(settings, arguments, out, err);
    }
}
