package org.pacta.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The contract as it is here and as it was committed, the newest first: the line of first parents, in which a merge is
 * one change, so that what somebody tried on a branch was never given out.
 */
final class History {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String FILE = "openapi/openapi.yaml";
    private static final Path ROOT = Path.of("").toAbsolutePath();
    /** Older ones were held against each other when they were new. */
    private static final int DEPTH = 20;

    private History() {}

    /** @param since the first commit that counts */
    static List<Version> ofContract(String since) throws IOException, InterruptedException {
        fetchWhatIsMissing();
        List<Version> versions = new ArrayList<>();
        versions.add(new Version(
                "what is here", LocalDate.now(Clock.systemUTC()), YAML.readTree(Files.readString(ROOT.resolve(FILE)))));
        String commits =
                git("log", "--first-parent", "--format=%h %cs", "-n", "" + DEPTH, since + "^..HEAD", "--", FILE);
        for (String line : commits.lines().toList()) {
            String[] commit = line.split(" ");
            versions.add(new Version(
                    commit[0], LocalDate.parse(commit[1]), YAML.readTree(git("show", commit[0] + ":" + FILE))));
        }
        return versions;
    }

    /** A shallow clone has only the last commit. Without a way to get the others there is nothing to compare with. */
    private static void fetchWhatIsMissing() throws IOException, InterruptedException {
        if (git("rev-parse", "--is-shallow-repository").strip().equals("true")) {
            try {
                git("fetch", "--quiet", "--unshallow");
            } catch (AssertionError e) {
                Assumptions.abort("This clone has no history, and it cannot be fetched: " + e.getMessage());
            }
        }
    }

    private static String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", ROOT.toString()));
        command.addAll(Arrays.asList(arguments));
        return Tool.run(command.toArray(String[]::new));
    }

    /**
     * @param name of the commit
     * @param day on which it was made
     */
    record Version(String name, LocalDate day, JsonNode contract) {}
}
