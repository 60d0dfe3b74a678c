package org.pacta.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * Starts the service, or says in one line on standard error why it cannot, and ends with a code other than 0.
 *
 * <p>With the name of one of the {@link Commands} it does not start, but does that.
 *
 * <p>What the operator sets is tried out before Quarkus begins: Quarkus would come upon it late, in the middle of its own
 * start, and answer with a stack trace. What only the start itself can find out, {@link StartFailure} puts into words.
 */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        Class<? extends QuarkusApplication> errand = errand(args);
        if (errand != null) {
            listenNowhere();
        }
        // Of its own, so that Quarkus does not find one that was made before it had set itself up.
        Settings settings = new Settings(ConfigUtils.configBuilder().build());
        boolean packaged = isPackaged();
        DurableFile.register();
        if (args.length > 0 && Commands.has(args[0])) {
            System.exit(Commands.run(settings, args, System.out, System.err));
        }
        try {
            settings.check();
            if (packaged) {
                if (errand == null) {
                    settings.checkPort();
                }
                settings.checkDatabase();
                settings.checkFiles();
            }
        } catch (WrongSetting e) {
            refuse(e.getMessage());
        }
        Quarkus.run(errand, packaged ? (code, failure) -> end(settings, code, failure) : null, args);
    }

    /** What the whole service is started for, to do that and end; null if it is to serve. */
    private static @Nullable Class<? extends QuarkusApplication> errand(String... args) {
        return switch (args.length == 0 ? "" : args[0]) {
            case ResetAdmin.NAME -> ResetAdmin.class;
            case MendStandings.NAME -> MendStandings.class;
            default -> null;
        };
    }

    /** Before anything reads the configuration. */
    private static void listenNowhere() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
        System.setProperty("quarkus.shutdown.delay", "0S");
        System.setProperty("pacta.sample", "false");
    }

    /**
     * Whether this runs from a jar. quarkus:dev runs from directories, calls this again and again while the port stays
     * open, has its database in memory, and its own way to show failures. ({@code LaunchMode} knows only later.)
     */
    private static boolean isPackaged() {
        URL here = Main.class.getResource("Main.class");
        return here != null && !here.getProtocol().equals("file");
    }

    private static void end(Settings settings, int code, @Nullable Throwable failure) {
        if (failure != null) {
            String line = StartFailure.inWords(failure, settings);
            if (line != null) {
                refuse(line);
            }
            // Not by the log, which may not have begun.
            System.err.println("Pacta cannot start:");
            failure.printStackTrace();
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    private static void refuse(@Nullable String line) {
        System.err.println("Pacta cannot start: " + line);
        System.exit(1);
    }
}
