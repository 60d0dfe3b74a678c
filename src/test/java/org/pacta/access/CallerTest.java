package org.pacta.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void nobody_is_an_admin_of_less_than_everything() {
        assertThat(with(Role.ADMIN, Scope.organization("sco")).is(Role.ADMIN)).isFalse();
        assertThat(with(Role.ADMIN, Scope.party("kaz")).is(Role.ADMIN)).isFalse();
        assertThat(with(Role.ADMIN, Scope.EVERYTHING).is(Role.ADMIN)).isTrue();
        assertThat(Caller.SERVICE.is(Role.ADMIN)).isTrue();
        assertThat(Caller.ANONYMOUS.is(Role.ADMIN)).isFalse();
    }

    @Test
    void any_other_role_is_had_whatever_it_is_for() {
        assertThat(with(Role.SECRETARIAT, Scope.organization("sco")).is(Role.SECRETARIAT))
                .isTrue();
        assertThat(with(Role.FOCAL_POINT, Scope.party("kaz")).is(Role.FOCAL_POINT))
                .isTrue();
        assertThat(with(Role.REVIEWER, Scope.EVERYTHING).is(Role.ASSESSOR)).isFalse();
    }

    private static Caller with(Role role, Scope scope) {
        return new Caller("somebody", null, null, Set.of(new Right(role, scope)));
    }
}
