package org.pacta.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.List;
import org.pacta.model.MaxLength;
import org.pacta.model.Text;

/**
 * What Bean Validation finds, as a text of ours. Its own messages are made in one language at the moment when something is
 * found, which for a row of an import is long before anybody reads of it.
 */
final class Violation {

    private Violation() {}

    static Text text(ConstraintViolation<?> violation) {
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        if (rule instanceof NotNull) {
            return Text.of("must be given");
        }
        if (rule instanceof NotBlank) {
            return Text.of("must not be blank");
        }
        if (rule instanceof Size size) {
            return Text.of("size must be between {0} and {1}", size.min(), size.max());
        }
        if (rule instanceof Pattern pattern) {
            return Text.of("must match \"{0}\"", pattern.regexp());
        }
        if (rule instanceof MaxLength length) {
            return Text.of("must have {0} characters at most in each language", length.value());
        }
        if (rule instanceof Min || rule instanceof DecimalMin) {
            return Text.of("must be greater than or equal to {0}", value(violation));
        }
        if (rule instanceof Max || rule instanceof DecimalMax) {
            return Text.of("must be less than or equal to {0}", value(violation));
        }
        return new Text(violation.getMessage(), List.of());
    }

    private static String value(ConstraintViolation<?> violation) {
        return String.valueOf(
                violation.getConstraintDescriptor().getAttributes().get("value"));
    }
}
