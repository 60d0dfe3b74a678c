package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is not ours, run in target/npm, where {@code Prepare} has put those of npm. */
final class Tool {

    static final Path HOME = Path.of("target", "npm").toAbsolutePath();
    static final Path CONTRACT = Path.of("openapi", "openapi.yaml").toAbsolutePath();

    /** A machine may be busy with other things. */
    private static final int MINUTES = 15;

    private Tool() {}

    /** Runs it, and fails with what it has said if it fails. */
    static String run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    static String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("tool", ".txt");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment().putAll(Map.of("REDOCLY_TELEMETRY", "off", "NO_COLOR", "1", "LC_ALL", "C.UTF-8"));
        process.environment().putAll(environment);
        Process running = process.start();
        if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
            running.destroyForcibly();
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        assertThat(running.waitFor())
                .as("%s%n%s", String.join(" ", List.of(command)), said)
                .isZero();
        return said;
    }

    /** How the service is set up that has the sample data, in a database of its own. */
    static Map<String, String> sample() throws IOException {
        return Map.of(
                "PACTA_SAMPLE",
                "true",
                "PACTA_SAMPLE_ACCOUNTS",
                "true",
                "PACTA_DATA",
                Files.createTempDirectory("pacta").toString());
    }

    /** One that npm has installed. */
    static String npm(String name) {
        return HOME.resolve(Path.of("node_modules", ".bin", name)).toString();
    }
}
