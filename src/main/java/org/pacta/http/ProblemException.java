package org.pacta.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Fault;
import org.pacta.model.Template;
import org.pacta.model.Text;

/** A request that ends in a problem which only HTTP knows of; the model's own refusals are in {@code org.pacta.model}. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient Text detail;
    private final transient List<Fault> errors;
    private @Nullable Duration retryAfter;

    /** A problem of which its type says it all. */
    public ProblemException(ProblemType type) {
        this(type, type.meaning());
    }

    public ProblemException(ProblemType type, Text detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, @Template String detail, List<Fault> errors) {
        this(type, Text.of(detail), errors);
    }

    public ProblemException(ProblemType type, Text detail, List<Fault> errors) {
        super(detail.toString());
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    /** A parameter that is unknown or whose value cannot be read. */
    public static ProblemException parameter(String name, @Template String template, @Nullable Object... arguments) {
        return parameters(List.of(name), template, arguments);
    }

    /** Parameters that do not fit each other. */
    public static ProblemException parameters(
            List<String> names, @Template String template, @Nullable Object... arguments) {
        Text detail = Text.of(template, arguments);
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                detail,
                names.stream().map(name -> Fault.ofParameter(name, detail)).toList());
    }

    /** 503 for who has waited as long as is reasonable for what others have at the moment. */
    public static ProblemException busy() {
        return new ProblemException(
                ProblemType.UNAVAILABLE, Text.of("Too much is being asked for just now; try again in a moment."));
    }

    /** Nobody, or nobody who can be known by what was sent. */
    public static ProblemException unauthenticated(@Template String detail) {
        return new ProblemException(ProblemType.UNAUTHENTICATED, Text.of(detail));
    }

    /** Too many requests, or tries to sign in. */
    public static ProblemException tooMany(Duration retryAfter) {
        return tooMany(ProblemType.TOO_MANY_REQUESTS.meaning(), retryAfter);
    }

    /** The same, where there is more to say of it. */
    static ProblemException tooMany(Text detail, Duration retryAfter) {
        ProblemException problem = new ProblemException(ProblemType.TOO_MANY_REQUESTS, detail);
        problem.retryAfter = retryAfter;
        return problem;
    }

    /** When it makes sense to try again; null if nobody knows. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> errors() {
        return errors;
    }
}
