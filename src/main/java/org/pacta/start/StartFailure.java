package org.pacta.start;

import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** What can go wrong although {@link Settings} found nothing: migrations, and settings of Quarkus itself. */
final class StartFailure {

    private static final Pattern UNKNOWN_MIGRATION =
            Pattern.compile("applied migration not resolved locally: ([^\\s]+?)\\.?\\s");
    private static final Pattern FAILED_MIGRATION = Pattern.compile("Detected failed migration to version ([^\\s]+)");
    private static final Pattern BROKEN_MIGRATION = Pattern.compile("(V[\\d_]+__\\w+\\.sql)");

    private StartFailure() {}

    /** One line, or null where nothing is known that would be of more use than the whole stack trace. */
    static @Nullable String inWords(Throwable failure, Settings settings) {
        FlywayException migration = DatabaseProbe.causedBy(failure, FlywayException.class);
        if (migration == null) {
            ConfigValidationException wrong = DatabaseProbe.causedBy(failure, ConfigValidationException.class);
            return wrong == null
                    ? null
                    : IntStream.range(0, wrong.getProblemCount())
                            .mapToObj(i -> wrong.getProblem(i).getMessage().replaceAll("^.*SRCFG\\d+: ", ""))
                            .collect(Collectors.joining("; "));
        }
        return settings.inWords(settings.onPostgresql() ? "pacta.db.url" : "pacta.data") + ": " + inWords(migration);
    }

    private static String inWords(FlywayException e) {
        String message = String.valueOf(e.getMessage());
        Matcher unknown = UNKNOWN_MIGRATION.matcher(message);
        if (unknown.find()) {
            return "a newer Pacta has changed this database (migration " + unknown.group(1)
                    + ", which is not known here); start that version, or restore a backup from before it.";
        }
        Matcher failed = FAILED_MIGRATION.matcher(message);
        if (failed.find()) {
            return "migration " + failed.group(1)
                    + " of this database failed at an earlier start; restore the backup from before it.";
        }
        if (message.contains("no schema history table")) {
            return "this database has tables that are not Pacta's; it should be empty, or one that Pacta has made.";
        }
        SQLException sql = DatabaseProbe.causedBy(e, SQLException.class);
        Matcher broken = BROKEN_MIGRATION.matcher(message);
        return (broken.find() ? "migration " + broken.group(1) + " of it fails: " : "it cannot be brought up to date: ")
                + DatabaseProbe.firstSentence(sql == null ? e : sql) + ".";
    }
}
