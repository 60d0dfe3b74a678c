package org.pacta.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.pacta.access.Needs;
import org.pacta.access.OpenToAll;
import org.pacta.access.Role;

/** What the contract says of who may call what, and how they show who they are: as the methods say it. */
final class ContractAccess {

    private static final DotName NEEDS = DotName.createSimple(Needs.class);
    private static final DotName OPEN = DotName.createSimple(OpenToAll.class);
    private static final DotName PASSWORD = DotName.createSimple("org.pacta.account.PasswordSuffices");

    void complete(OpenAPI contract) {
        contract.getComponents()
                .addSecurityScheme(
                        "token",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "A token that `POST /api/tokens` gave, `pacta_...`; or, where one is set up, one of"
                                                + " the identity provider."))
                .addSecurityScheme(
                        "password",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description(
                                        "Name and password of an account, to make a token; nothing else takes them."))
                .addSecurityScheme(
                        "session",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("pacta_session")
                                .description(
                                        "The session of a browser, as [/sign-in](/sign-in) begins it; by TLS the name of the"
                                                + " cookie has the prefix `__Host-`. What changes"
                                                + " something also has `X-CSRF-Token`, with `csrfToken` of `GET /api/me`; this page"
                                                + " sends it by itself."));
    }

    /** @return the problems that come of it */
    List<ProblemType> complete(PathItem.HttpMethod method, Operation operation, MethodInfo code) {
        List<ProblemType> problems =
                new ArrayList<>(List.of(ProblemType.UNAUTHENTICATED, ProblemType.TOO_MANY_REQUESTS));
        if (code.hasAnnotation(OPEN)) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        }
        for (String scheme : List.of("token", "session")) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(scheme));
        }
        if (code.hasAnnotation(PASSWORD)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("password"));
        }
        if (code.hasAnnotation(NEEDS)) {
            AnnotationInstance needs = code.annotation(NEEDS);
            String roles = Arrays.stream(needs.value().asEnumArray())
                    .map(Role::valueOf)
                    .map(role -> "`" + role + "`")
                    .collect(Collectors.joining(", "));
            operation.setDescription((operation.getDescription() == null ? "" : operation.getDescription() + "\n\n")
                    + "Takes a grant as " + roles + ".");
        }
        if (code.hasAnnotation(NEEDS) || method != PathItem.HttpMethod.GET) {
            problems.add(ProblemType.FORBIDDEN);
        }
        return problems;
    }
}
