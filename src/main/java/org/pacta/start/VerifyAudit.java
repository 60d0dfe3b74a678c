package org.pacta.start;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.audit.AuditCheck;

/**
 * {@code verify-audit}, and {@code verify-audit <entries> <hash>} with a head that it printed earlier: says whether the audit
 * of the database that the service is set up for is as it was written. Beside a running service on PostgreSQL; the embedded
 * database is open in one process only.
 */
final class VerifyAudit {

    static final String NAME = "verify-audit";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private VerifyAudit() {}

    /** @return the code to exit with: 0 if it is unbroken, 1 if it is not, 2 if it cannot be told */
    static int run(Settings settings, String[] arguments, PrintStream out, PrintStream err) {
        boolean isNoted = arguments.length == 3;
        if (arguments.length != 1
                && !(isNoted
                        && NUMBER.matcher(arguments[1]).matches()
                        && HASH.matcher(arguments[2]).matches())) {
            err.println("It is: verify-audit, or verify-audit <entries> <hash>, as it printed them earlier.");
            return 2;
        }
        AuditCheck.@Nullable Head noted =
                isNoted ? new AuditCheck.Head(Long.parseLong(arguments[1]), arguments[2]) : null;
        try {
            settings.check();
            return verify(settings, noted, out, err);
        } catch (WrongSetting e) {
            err.println("The audit cannot be read: " + e.getMessage());
        } catch (SQLException e) {
            err.println("The audit cannot be read: " + DatabaseProbe.firstSentence(e) + ".");
        }
        return 2;
    }

    private static int verify(Settings settings, AuditCheck.@Nullable Head noted, PrintStream out, PrintStream err)
            throws WrongSetting, SQLException {
        try (Connection connection = settings.openDatabase(true)) {
            AuditCheck.Finding found = AuditCheck.of(connection, noted);
            String head = found.head().entries() + " " + found.head().hash();
            if (found.fault() == null) {
                out.println("The audit is as it was written. Entries and last hash: " + head);
                return 0;
            }
            err.println("The audit is broken. Unbroken up to: " + head);
            err.println(found.fault());
            return 1;
        }
    }
}
