package org.pacta.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pacta.start.PackagedService;

/** That a client in TypeScript can be made of the contract, and that it works. */
class TypeScriptClientIT {

    @Test
    void a_client_that_is_made_of_the_contract_compiles_and_works() throws Exception {
        Tool.run(Tool.npm("openapi-typescript"), Tool.CONTRACT.toString(), "-o", "contract.ts");
        Tool.run(Tool.npm("tsc"), "-p", "tsconfig.json");
        try (PackagedService service = PackagedService.start(Tool.sample())) {
            assertThat(Tool.run("node", "client.mjs", service.address(), service.sampleToken("kgz-focal-point"))
                            .lines())
                    .contains("cyber pak NOT_REPORTED 2 1", "SUBSTANTIAL", "/problems/not-found");
        }
    }
}
