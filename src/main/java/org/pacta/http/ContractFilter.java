package org.pacta.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * What all operations have in common is said here, once, and not on each method: which success and which problems are
 * possible, what a patch may hold, which examples work on the sample data.
 *
 * <p>It goes by the shape of the code. POST that answers {@link Answer#created} gives 201, PUT that answers
 * {@link Answer#stored} 200 or 201; whatever has a body can be malformed or invalid; whatever has a name in its path may
 * not be there.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName PATCHES = DotName.createSimple(Patches.class);
    private static final DotName REST_RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> SHAPELESS = List.of("MergePatch", "Form");

    private final Map<String, MethodInfo> methods = new LinkedHashMap<>();
    private final ContractSchemas schemas;
    private final ContractExpansions expansions;
    private final ContractConditions conditions;
    private final ContractTables tables;
    private final ContractHeaders headers = new ContractHeaders();
    private final ContractAccess access = new ContractAccess();

    public ContractFilter(IndexView index) {
        schemas = new ContractSchemas(index);
        expansions = new ContractExpansions(index, schemas);
        conditions = new ContractConditions(index);
        tables = new ContractTables(index);
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.value("operationId") != null) {
                methods.put(
                        operation.value("operationId").asString(),
                        operation.target().asMethod());
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        schemas.complete(contract);
        expansions.complete(contract);
        conditions.complete(contract);
        headers.complete(contract);
        access.complete(contract);
        Map<String, PathItem> paths = contract.getPaths().getPathItems();
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            MethodInfo code = methods.get(operation.getOperationId());
            if (code != null) {
                complete(contract, path, method, operation, code);
            }
        }));
        contract.getComponents().addParameter(Language.PARAMETER, language());
        contract.setTags(ContractTags.inTheOrderOfTheStory());
        // Of the class itself; what it stands for is said operation by operation.
        SHAPELESS.forEach(contract.getComponents()::removeSchema);
    }

    private void complete(
            OpenAPI contract, String path, PathItem.HttpMethod method, Operation operation, MethodInfo code) {
        if (code.hasAnnotation(PATCHES)) {
            String request = code.annotation(PATCHES).value().asClass().name().withoutPackagePrefix();
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaType(MergePatch.MEDIA_TYPE)
                    .schema(reference(schemas.patchOf(contract, request)))
                    .setExample(ContractExamples.patch(path));
        }
        describeSuccess(method, operation, code);
        if (operation.getDescription() == null) {
            operation.setDescription(ContractWords.describe(path, method, operation));
        }
        List<ProblemType> problems = problems(path, method, operation);
        problems.addAll(conditions.complete(path, method, operation, code));
        problems.addAll(access.complete(method, operation, code));
        problems.sort(Comparator.comparing(ProblemType::status));
        for (ProblemType type : problems) {
            addProblem(contract, operation, type);
        }
        tables.complete(contract, operation, code);
        headers.complete(method, operation);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> complete(operation.getOperationId(), path, parameter));
        }
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + Language.PARAMETER));
        if (method == PathItem.HttpMethod.PUT) {
            exemplify(contract, path, operation);
        }
    }

    /** One for all operations, each of which refers to it. */
    private static Parameter language() {
        return OASFactory.createParameter()
                .name(Language.PARAMETER)
                .in(Parameter.In.QUERY)
                .description("Language in which problems are told and texts are shown; wins over the header"
                        + " Accept-Language. Where either names one, each text of an answer says what to show of it:"
                        + " `text`, in `language`, with `fallback` where that is another than the answer's.")
                .schema(string().enumeration(Arrays.stream(Language.values())
                        .<Object>map(Language::tag)
                        .toList()));
    }

    private static void exemplify(OpenAPI contract, String path, Operation operation) {
        MediaType body = operation.getRequestBody().getContent().getMediaType("application/json");
        String request = body.getSchema().getRef().replace(SCHEMAS, "");
        List<String> names = operation.getParameters().stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                .sorted(Comparator.comparing(parameter -> path.indexOf("{" + parameter.getName() + "}")))
                .map(parameter -> String.valueOf(parameter.getExample()))
                .toList();
        Schema schema = contract.getComponents().getSchemas().get(request);
        if (schema != null) {
            body.setExample(
                    ContractExamples.sample(path, names, schema.getProperties().keySet()));
        }
    }

    private static void describeSuccess(PathItem.HttpMethod method, Operation operation, MethodInfo code) {
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        boolean creates = code.returnType().name().equals(REST_RESPONSE) && ok != null;
        if (ok != null) {
            ok.setDescription(creates && method == PathItem.HttpMethod.PUT ? "Replaced" : "As asked");
        }
        if (!creates) {
            return;
        }
        APIResponse created = OASFactory.createAPIResponse()
                .description("Created")
                .content(ok.getContent())
                .addHeader(
                        "Location",
                        OASFactory.createHeader().description("Where it is.").schema(string().format("uri")));
        operation.getResponses().addAPIResponse("201", created);
        if (method == PathItem.HttpMethod.POST) {
            operation.getResponses().removeAPIResponse("200");
        }
    }

    private static List<ProblemType> problems(String path, PathItem.HttpMethod method, Operation operation) {
        List<ProblemType> problems = new ArrayList<>();
        boolean writes = method != PathItem.HttpMethod.GET;
        boolean body = operation.getRequestBody() != null;
        problems.add(body ? ProblemType.MALFORMED_BODY : ProblemType.INVALID_PARAMETER);
        if (path.contains("{")) {
            problems.add(ProblemType.NOT_FOUND);
        }
        problems.add(ProblemType.NOT_ACCEPTABLE);
        if (writes) {
            problems.add(ProblemType.RULE_BROKEN);
        }
        if (body) {
            problems.add(ProblemType.TOO_LARGE);
        }
        problems.add(ProblemType.ADDRESS_TOO_LONG);
        if (body) {
            problems.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            problems.add(ProblemType.VALIDATION_FAILED);
        }
        problems.add(ProblemType.INTERNAL_ERROR);
        problems.add(ProblemType.UNAVAILABLE);
        return problems;
    }

    private static void addProblem(OpenAPI contract, Operation operation, ProblemType type) {
        String name = type.responseName();
        if (contract.getComponents().getResponses() == null
                || !contract.getComponents().getResponses().containsKey(name)) {
            contract.getComponents().addResponse(name, problem(type));
        }
        operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(type.status()),
                        OASFactory.createAPIResponse().ref("#/components/responses/" + name));
    }

    private static APIResponse problem(ProblemType type) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(
                        type == ProblemType.RULE_BROKEN
                                ? "Not possible with what is recorded"
                                : type.title().toString())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(reference("Problem"))
                                        .example(ProblemExamples.of(type).inContract())));
        ContractHeaders.completeProblem(response);
        if (type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS) {
            response.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds.")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        return response;
    }

    private static void complete(String operation, String path, Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH) {
            String example = ContractExamples.of(operation, path, parameter.getName());
            if (example != null) {
                parameter.setExample(example);
            }
        }
    }

    static Schema reference(String name) {
        return OASFactory.createSchema().ref(SCHEMAS + name);
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    @Override
    public @Nullable Schema filterSchema(Schema schema) {
        return schemas.renamed(schema);
    }
}
