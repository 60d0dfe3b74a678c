package org.pacta.http;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The head of the contract. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Pacta",
                        version = "0.1",
                        description = "What states promise each other in multilateral meetings, and what became of it.",
                        contact = @Contact(name = "Whoever runs the service"),
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        servers =
                @Server(
                        url = "/",
                        description = "The instance that gives this out: in production, for a test, or a local one.",
                        extensions = @Extension(name = "x-internal", value = "false", parseValue = true)),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
public class Contract extends Application {}
