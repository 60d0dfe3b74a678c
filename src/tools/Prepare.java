import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Run by the build with {@code -Ptools}, before anything else: says what is missing, and puts the tools of npm into
 * target/npm. It is a program of one file, so that it needs nothing that is built.
 */
class Prepare {

    private static final Path SOURCES = Path.of("src", "tools", "npm");
    private static final Path TOOLS = Path.of("target", "npm");
    private static final int NODE = 20;

    public static void main(String[] args) throws Exception {
        String node = answer("node", "--version");
        if (!node.matches("v\\d+\\..*") || Integer.parseInt(node.substring(1, node.indexOf('.'))) < NODE) {
            fail("Node " + NODE + " or later is needed, with npm (" + (node.isEmpty() ? "none" : node)
                    + " is here). On Debian: apt-get install nodejs npm");
        }
        if (answer("npm", "--version").isEmpty()) {
            fail("npm is needed. On Debian: apt-get install npm");
        }
        String browser = System.getenv().getOrDefault("PACTA_BROWSER", "chromium");
        if (answer(browser, "--version").isEmpty()) {
            fail("Chromium is needed, as '" + browser + "' on the PATH or where PACTA_BROWSER says."
                    + " On Debian: apt-get install chromium fonts-dejavu fonts-noto-cjk");
        }
        for (String command : new String[] {"curl", "jq", "python3"}) {
            if (answer(command, "--version").isEmpty()) {
                fail(command + " is needed, for the recipes of the README. On Debian: apt-get install " + command);
            }
        }
        copySources();
        Path lock = TOOLS.resolve("package-lock.json");
        Path installed = TOOLS.resolve("installed-package-lock.json");
        if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
            Process npm = process("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(TOOLS.toFile())
                    .inheritIO()
                    .start();
            if (npm.waitFor() != 0) {
                fail("npm could not install what " + SOURCES.resolve("package-lock.json") + " names.");
            }
            Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copySources() throws IOException {
        Files.createDirectories(TOOLS);
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, TOOLS.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What a command prints; nothing if it is not there. */
    private static String answer(String... command) throws Exception {
        try {
            Process process = process(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? output : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static ProcessBuilder process(String... command) {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(Map.of("CI", "true", "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return process;
    }

    private static void fail(String what) {
        System.err.println("The tools that read the contract (-Ptools): " + what);
        System.exit(1);
    }
}
