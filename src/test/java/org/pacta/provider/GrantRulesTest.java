package org.pacta.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.access.Right;
import org.pacta.access.Role;
import org.pacta.access.Scope;

class GrantRulesTest {

    private static final Right KAZ = new Right(Role.FOCAL_POINT, Scope.party("kaz"));
    private static final Right SECRETARIAT = new Right(Role.SECRETARIAT, Scope.organization("sco"));
    private static final Right ADMIN = new Right(Role.ADMIN, Scope.EVERYTHING);

    @Test
    void without_a_rule_no_group_means_anything() {
        assertThat(GrantRules.of(List.of()).rights(List.of("focal-point:party:kaz", "admin:everything")))
                .isEmpty();
    }

    @Test
    void a_rule_gives_a_group_by_its_name_as_many_grants_as_there_are_rules_for_it() {
        GrantRules rules = GrantRules.of(List.of(
                "SCO registry=secretariat:organization:sco",
                " /staff/a=b = focal-point:party:kaz",
                "SCO registry = admin:everything"));

        assertThat(rules.rights(List.of("SCO registry", "choir"))).containsExactlyInAnyOrder(SECRETARIAT, ADMIN);
        assertThat(rules.rights(List.of("/staff/a=b"))).containsExactly(KAZ);
        assertThat(rules.rights(List.of("sco registry", "focal-point:party:kaz")))
                .isEmpty();
    }

    @Test
    void with_an_asterisk_a_group_that_is_called_like_a_grant_is_one_but_nobody_is_an_admin_by_that() {
        GrantRules rules = GrantRules.of(List.of("*"));

        assertThat(rules.rights(List.of("focal-point:party:kaz", "choir", "secretariat:organization:sco")))
                .containsExactlyInAnyOrder(KAZ, SECRETARIAT);
        assertThat(rules.rights(List.of("reviewer:everything")))
                .containsExactly(new Right(Role.REVIEWER, Scope.EVERYTHING));
        assertThat(rules.rights(List.of("admin:everything"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "focal-point:organization:sco",
                "focal-point:everything",
                "secretariat:party:kaz",
                "focal-point",
                "focal-point:party",
                "focal-point:party:",
                "focal-point:party:KAZ",
                "FOCAL_POINT:party:kaz",
                "king:everything",
                ":everything",
                "offline_access",
                "*",
                ""
            })
    void what_is_not_quite_called_like_a_grant_is_none(String group) {
        assertThat(GrantRules.of(List.of("*")).rights(List.of(group))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "choir",
                "=admin:everything",
                "choir=",
                "choir=king:everything",
                "choir=admin",
                "choir=admin:party:kaz"
            })
    void a_rule_that_is_none_is_named(String rule) {
        assertThatThrownBy(() -> GrantRules.of(List.of("*", rule)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(rule);
    }
}
