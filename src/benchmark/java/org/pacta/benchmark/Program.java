package org.pacta.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Programs that are not ours: wrk and pgbench, of Debian's packages wrk and postgresql. */
final class Program {

    /** Where Debian has what is not on the path. */
    private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql");

    private Program() {}

    /** Where it is, or an end with what to do about that. */
    static String found(String name, String debianPackage) throws IOException {
        for (String directory : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(directory, name))) {
                return name;
            }
        }
        if (Files.isDirectory(POSTGRESQL)) {
            try (Stream<Path> versions = Files.list(POSTGRESQL)) {
                for (Path version : versions.sorted().toList()) {
                    Path program = version.resolve("bin").resolve(name);
                    if (Files.isExecutable(program)) {
                        return program.toString();
                    }
                }
            }
        }
        System.err.println("The benchmark needs " + name + ". On Debian: apt-get install " + debianPackage);
        System.exit(1);
        throw new IllegalStateException();
    }

    /** What it says. */
    static String run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().putAll(environment);
        Process running = program.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }
}
