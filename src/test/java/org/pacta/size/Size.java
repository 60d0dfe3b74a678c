package org.pacta.size;

/** How much there is; the figures are those of real bodies. */
public enum Size {
    /** What a test can make in seconds. */
    XS(20, 40, 1_000, 10_000, 2),
    /** Like the SCO. */
    S(27, 120, 1_500, 15_000, 2),
    /** Like the G20. */
    M(20, 20, 4_000, 80_000, 3),
    /** Like all recommendations of the United Nations. */
    L(200, 5_000, 50_000, 500_000, 2);

    final int parties;
    final int statements;
    final int commitments;
    final int assignments;
    final int reports;

    /** @param reports on most assignments; a third of the parties never report, a tenth of the others four times as much */
    Size(int parties, int statements, int commitments, int assignments, int reports) {
        this.parties = parties;
        this.statements = statements;
        this.commitments = commitments;
        this.assignments = assignments;
        this.reports = reports;
    }
}
