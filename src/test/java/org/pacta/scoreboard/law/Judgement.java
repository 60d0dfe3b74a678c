package org.pacta.scoreboard.law;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.ProgressStatus;

/** What assessors can find: the values of two scales, one of which has two versions. */
public enum Judgement {
    NONE_YET("law-steps", 1, "none", ProgressStatus.NOT_STARTED, "-1"),
    SOME("law-steps", 1, "some", ProgressStatus.LIMITED, "0"),
    ALL("law-steps", 1, "all", ProgressStatus.COMPLETE, "1"),
    WORSE("law-steps", 1, "worse", ProgressStatus.REGRESSED, null),
    UNSEEN("law-steps", 1, "unseen", null, null),
    SOME_2("law-steps", 2, "some", ProgressStatus.SUBSTANTIAL, "0.333333"),
    ALL_2("law-steps", 2, "all", ProgressStatus.COMPLETE, "2.5"),
    ODD_2("law-steps", 2, "odd", null, "0.1"),
    LOW("law-marks", 1, "low", ProgressStatus.LIMITED, "10"),
    HIGH("law-marks", 1, "high", ProgressStatus.SUBSTANTIAL, "20");

    private final String scale;
    private final int version;
    private final String raw;
    private final @Nullable ProgressStatus status;
    private final @Nullable BigDecimal score;

    Judgement(String scale, int version, String raw, @Nullable ProgressStatus status, @Nullable String score) {
        this.scale = scale;
        this.version = version;
        this.raw = raw;
        this.status = status;
        this.score = score == null ? null : new BigDecimal(score);
    }

    /** The values of one version of a scale. */
    public static List<Judgement> on(String scale, int version) {
        return Arrays.stream(values())
                .filter(value -> value.scale.equals(scale) && value.version == version)
                .toList();
    }

    public String scale() {
        return scale;
    }

    public int version() {
        return version;
    }

    public String raw() {
        return raw;
    }

    /** Null where it says nothing about progress. */
    public @Nullable ProgressStatus status() {
        return status;
    }

    /** Null where it does not count in means. */
    public @Nullable BigDecimal score() {
        return score;
    }
}
