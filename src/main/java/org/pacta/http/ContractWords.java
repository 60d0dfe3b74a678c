package org.pacta.http;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What operations of one kind have in common, in a sentence, for those that say nothing more of themselves. */
final class ContractWords {

    private ContractWords() {}

    static String describe(String path, PathItem.HttpMethod method, Operation operation) {
        return switch (method) {
            case PUT ->
                "Creates what is not there yet, and replaces what is: a property that is left out is empty then. What was read"
                        + " may be sent back whole: what only the service sets is passed over.";
            case PATCH ->
                "A merge patch (RFC 7396): what is absent stays as it is, null deletes, an array replaces the whole array.";
            case DELETE -> "Refused while others rest on it; the answer names them.";
            case POST ->
                ContractConditions.isTransition(path)
                        ? "A step in the life of the thing; refused where its status does not allow it."
                        : "The answer says what has come of it, and where that is.";
            default -> read(operation.getParameters() == null ? List.of() : operation.getParameters());
        };
    }

    private static String read(List<Parameter> parameters) {
        if (has(parameters, "cursor")) {
            return "Page by page, in a stable order: go on with `cursor` until `next` is empty.";
        }
        return has(parameters, "asOf") ? "As it is on the day asked for; today, if none is." : "As it is now.";
    }

    private static boolean has(List<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }
}
