package org.pacta;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.pacta.account.TestAccounts;

/**
 * Whoever calls in a test may do what is called, unless the test says who calls: an editor writes everything, a reviewer
 * decides on reports.
 */
class AsTestAccount implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification spec, FilterContext context) {
        if (!request.getHeaders().hasHeaderWithName("Authorization")
                && !request.getHeaders().hasHeaderWithName(Api.NOBODY)) {
            String path = request.getURI().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
            boolean decides = path.matches("/api/progress-reports/[^/]+/(acceptance|return|revocation)");
            request.header(
                    "Authorization", "Bearer " + (decides ? TestAccounts.REVIEWERS_TOKEN : TestAccounts.EDITORS_TOKEN));
        }
        request.removeHeader(Api.NOBODY);
        return context.next(request, spec);
    }

    /** The header Authorization of whoever may do what is done there. */
    static String credentials(String path) {
        boolean decides = path.matches("/api/progress-reports/[^/]+/(acceptance|return|revocation)([?].*)?");
        return "Bearer " + (decides ? TestAccounts.REVIEWERS_TOKEN : TestAccounts.EDITORS_TOKEN);
    }
}
