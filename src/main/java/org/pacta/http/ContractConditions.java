package org.pacta.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Versioned;

/**
 * What the contract says of conditional requests, of keys against doing things twice, and of {@code fields}: the same of
 * each operation, by what it answers.
 */
final class ContractConditions {

    private static final DotName PAGE = DotName.createSimple(Page.class);
    private static final DotName REST_RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);
    private static final DotName ANSWERS_SECRET = DotName.createSimple(AnswersSecret.class);
    private static final int MAX_HEADER = 2000;

    /** Posted to what is there, and changes it: the last step of the address of a transition. */
    private static final Set<String> TRANSITIONS = Set.of(
            "acceptance",
            "adoption",
            "confirmation",
            "return",
            "revisions",
            "revocation",
            "submission",
            "supersession",
            "termination",
            "withdrawal");

    private final IndexView index;

    ContractConditions(IndexView index) {
        this.index = index;
    }

    void complete(OpenAPI contract) {
        contract.getComponents()
                .addParameter(
                        "IfNoneMatch",
                        header(
                                HttpHeaders.IF_NONE_MATCH,
                                "The ETag of the answer that the client has: 304 if it would be the same."))
                .addParameter(
                        "IfMatch",
                        header(
                                        HttpHeaders.IF_MATCH,
                                        "The ETag of what the client has seen, and is about to change. Of one thing, the tag of any"
                                                + " answer with its present `version` will do, in whichever language.")
                                .required(true))
                .addParameter(
                        "IfMatchWhatIsThere",
                        header(
                                HttpHeaders.IF_MATCH,
                                "The ETag of what the client has seen, and is about to replace; not if there is nothing"
                                        + " yet."))
                .addParameter(
                        "IfNoneMatchAnything",
                        header(
                                        HttpHeaders.IF_NONE_MATCH,
                                        "`*` for a client that is about to make something new: 412 if there is something"
                                                + " already.")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .addEnumeration("*")))
                .addParameter(
                        "IdempotencyKey",
                        header(
                                        Idempotency.HEADER,
                                        "Made up by the client, a new one for each thing that is to be done. Asked again within 24"
                                                + " hours, with the same key and the same body, the answer is the same and nothing"
                                                + " is done twice.")
                                .schema(text().maxLength(255).pattern("^[!-~]+$")));
        Header tag = OASFactory.createHeader()
                .description(
                        "Strong: it is another one as soon as anything in the answer is. That of a table in another"
                                + " format than JSON is another one as soon as anything is written; of a workbook, which"
                                + " says when it was made, it is weak.")
                .required(true)
                .schema(text());
        contract.getComponents().addHeader(HttpHeaders.ETAG, tag);
    }

    /** @return the problems that come of it */
    List<ProblemType> complete(String path, PathItem.HttpMethod method, Operation operation, MethodInfo code) {
        List<ProblemType> problems = new ArrayList<>();
        @Nullable ClassInfo answer = answer(code.returnType());
        if (method == PathItem.HttpMethod.GET && answer != null && answer.isRecord()) {
            operation.addParameter(reference("IfNoneMatch"));
            operation.addParameter(fields(code));
            tag(operation, "200");
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("The answer is still the one that If-None-Match names."));
        } else if (method == PathItem.HttpMethod.GET) {
            operation.addParameter(reference("IfNoneMatch"));
        } else if (method != PathItem.HttpMethod.GET) {
            if (answer != null && answer.interfaceNames().contains(VERSIONED)) {
                tag(operation, "200");
                tag(operation, "201");
            }
            if (method == PathItem.HttpMethod.POST && !code.hasAnnotation(ANSWERS_SECRET)) {
                operation.addParameter(reference("IdempotencyKey"));
            }
            if ((method != PathItem.HttpMethod.POST && !isJob(path)) || isTransition(path)) {
                operation.addParameter(reference(method == PathItem.HttpMethod.PUT ? "IfMatchWhatIsThere" : "IfMatch"));
                if (operation.getResponses().getAPIResponse("201") != null && method == PathItem.HttpMethod.PUT) {
                    operation.addParameter(reference("IfNoneMatchAnything"));
                }
                problems.add(ProblemType.PRECONDITION_FAILED);
                problems.add(ProblemType.PRECONDITION_REQUIRED);
            }
        }
        return problems;
    }

    /** What the service does itself nobody edits; so nobody can overwrite what another one has written. */
    private static boolean isJob(String path) {
        return path.startsWith("/api/jobs/");
    }

    static boolean isTransition(String path) {
        return path.contains("}") && TRANSITIONS.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void tag(Operation operation, String status) {
        if (operation.getResponses().getAPIResponse(status) != null) {
            operation
                    .getResponses()
                    .getAPIResponse(status)
                    .addHeader(HttpHeaders.ETAG, OASFactory.createHeader().ref("#/components/headers/ETag"));
        }
    }

    /** The record that is answered; of a page, the page. */
    private @Nullable ClassInfo answer(Type type) {
        return type.name().equals(REST_RESPONSE)
                ? answer(type.asParameterizedType().arguments().get(0))
                : index.getClassByName(type.name().equals(PAGE) ? PAGE : type.name());
    }

    private static Parameter fields(MethodInfo code) {
        return OASFactory.createParameter()
                .name(Fields.PARAMETER)
                .in(Parameter.In.QUERY)
                .description(
                        "Only these properties of each thing in the answer, with commas between them. The answer then"
                                + " has no others, not even those that its schema requires.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .maxItems(ParameterRules.MAX_VALUES)
                        .items(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .enumeration(List.copyOf(Fields.known(method(code))))))
                .style(Parameter.Style.FORM)
                .explode(false);
    }

    /** The class can be loaded while the contract is made, as it has been compiled. */
    private static Method method(MethodInfo code) {
        String type = code.declaringClass().name().toString();
        try {
            return Arrays.stream(Class.forName(type, false, ContractConditions.class.getClassLoader())
                            .getDeclaredMethods())
                    .filter(method -> method.getName().equals(code.name())
                            && method.getParameterCount() == code.parametersCount()
                            && method.isAnnotationPresent(GET.class))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("An operation of the index that is not in its class", e);
        }
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .minLength(1)
                .maxLength(MAX_HEADER);
    }

    private static Parameter reference(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }
}
