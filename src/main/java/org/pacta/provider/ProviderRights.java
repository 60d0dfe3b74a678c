package org.pacta.provider;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.pacta.access.Right;
import org.pacta.access.Scope;
import org.pacta.account.GrantRepository;

/** What the groups of somebody at the provider let them do here, as far as what that is for is known here. */
@ApplicationScoped
class ProviderRights {

    private static final Logger LOG = Logger.getLogger(ProviderRights.class);

    private final GrantRules rules;

    /** A token is shown with each request; what it is for is there, or not, for a while. */
    private final LoadingCache<Scope, Boolean> known;

    @Inject
    ProviderRights(ProviderConfig config, GrantRepository grants) {
        rules = GrantRules.of(config.grants().orElse(List.of()));
        known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(scope -> isKnown(scope, grants));
    }

    Set<Right> of(Collection<String> groups) {
        return rules.rights(groups).stream()
                .filter(right -> known.get(right.scope()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isKnown(Scope scope, GrantRepository grants) {
        boolean exists = grants.exists(scope);
        if (!exists) {
            LOG.warnf(
                    "A group of the identity provider is a grant for %s, which there is not here; it is ignored",
                    scope);
        }
        return exists;
    }
}
