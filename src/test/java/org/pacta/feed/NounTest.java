package org.pacta.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.annotations.Subselect;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;
import org.pacta.model.Recorded;

/** That the feed cannot forget anything that is added to the model. */
@QuarkusTest
class NounTest {

    @Inject
    Session session;

    @Test
    void whatever_is_recorded_has_a_noun() {
        Set<Class<?>> recorded = session.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(Recorded.class::isAssignableFrom)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()) && !type.isAnnotationPresent(Subselect.class))
                .collect(Collectors.toSet());

        assertThat(recorded).isSubsetOf(told());
    }

    @Test
    void what_the_database_deletes_along_with_a_whole_is_known_as_its_part() {
        Set<String> cascades = session.createNativeQuery(
                        """
                        select distinct lower(part.table_name) || ' of ' || lower(whole.table_name)
                        from information_schema.referential_constraints r
                        join information_schema.table_constraints part
                          on part.constraint_schema = r.constraint_schema and part.constraint_name = r.constraint_name
                        join information_schema.table_constraints whole
                          on whole.constraint_schema = r.unique_constraint_schema
                         and whole.constraint_name = r.unique_constraint_name
                        where r.delete_rule = 'CASCADE'""",
                        String.class)
                .getResultStream()
                .collect(Collectors.toSet());
        Set<String> tables = Arrays.stream(Noun.values()).map(this::table).collect(Collectors.toSet());

        assertThat(cascades)
                .filteredOn(cascade -> Stream.of(cascade.split(" of ")).allMatch(tables::contains))
                .isSubsetOf(Arrays.stream(Noun.values())
                        .filter(noun -> noun.whole() != null)
                        .map(noun -> table(noun) + " of " + table(noun.whole()))
                        .collect(Collectors.toSet()))
                .hasSize(6);
    }

    private static Set<Class<?>> told() {
        return Arrays.stream(Noun.values()).map(noun -> Rows.of(noun).entity()).collect(Collectors.toSet());
    }

    private String table(Noun noun) {
        EntityPersister persister = session.getFactory()
                .unwrap(org.hibernate.engine.spi.SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(Rows.of(noun).entity());
        return persister.getIdentifierTableName();
    }
}
