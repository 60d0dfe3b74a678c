package org.pacta.progress;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Decimals;
import org.pacta.model.LocalizedText;

/**
 * One value that can be given on a scale.
 *
 * @param raw the value as the scheme writes it: {@code -1}, {@code B2}, {@code Substantial}
 * @param label what it means, in words
 * @param status the common status it stands for; null where it says nothing about progress, as "not reviewed"
 * @param score what it counts for in averages, in the scheme's own unit; null where it does not count
 */
@Embeddable
public record ScaleValue(
        String raw,
        LocalizedText label,
        @Enumerated(EnumType.STRING) @Nullable ProgressStatus status,
        @Nullable BigDecimal score) {

    public ScaleValue {
        score = score == null ? null : Decimals.plain(score);
    }
}
