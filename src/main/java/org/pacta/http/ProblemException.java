package org.pacta.http;

import java.util.List;

/** A request that ends in a problem which only HTTP knows of; the model's own refusals are in {@code org.pacta.model}. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient List<Problem.Error> errors;

    public ProblemException(ProblemType type, String detail, List<Problem.Error> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** A parameter that is unknown or whose value cannot be read. */
    public static ProblemException parameter(String name, String detail) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER, detail, List.of(Problem.Error.ofParameter(name, detail)));
    }

    /** Parameters that do not fit each other. */
    public static ProblemException parameters(List<String> names, String detail) {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                detail,
                names.stream()
                        .map(name -> Problem.Error.ofParameter(name, detail))
                        .toList());
    }

    public ProblemType type() {
        return type;
    }

    public List<Problem.Error> errors() {
        return errors;
    }
}
