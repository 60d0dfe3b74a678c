package org.pacta.tools;

import org.junit.jupiter.api.Test;

/** What linters say of the contract. What is waived, and why, is in spectral.yaml and redocly.yaml. */
class LintIT {

    @Test
    void spectral_finds_nothing() throws Exception {
        Tool.run(
                Tool.npm("spectral"),
                "lint",
                "--ruleset",
                "spectral.yaml",
                "--fail-severity",
                "hint",
                Tool.CONTRACT.toString());
    }

    @Test
    void redocly_finds_nothing() throws Exception {
        Tool.run(Tool.npm("redocly"), "lint", "--config", "redocly.yaml", Tool.CONTRACT.toString());
    }
}
