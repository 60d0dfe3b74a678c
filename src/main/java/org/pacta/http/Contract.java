package org.pacta.http;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The head of the contract. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Pacta",
                        version = "0.1",
                        description = "What states promise each other in multilateral meetings, and what became of it.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
public class Contract extends Application {}
