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
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;
import org.pacta.model.PartOf;
import org.pacta.model.Recorded;

/** That the feed cannot forget anything that is added to the model. */
@QuarkusTest
class NounTest {

    @Inject
    Session session;

    @Test
    void whatever_is_recorded_has_a_noun() {
        Set<Class<?>> recorded = entities()
                .filter(Recorded.class::isAssignableFrom)
                .filter(type -> !Modifier.isAbstract(type.getModifiers()) && !type.isAnnotationPresent(Subselect.class))
                .collect(Collectors.toSet());

        assertThat(recorded).isSubsetOf(Rows.BY_ENTITY.keySet());
        assertThat(Rows.BY_ENTITY.values()).extracting(Rows::noun).containsExactlyInAnyOrder(Noun.values());
    }

    /** Reviews and submissions are told of as changes of their report; all others have an entity of their own. */
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
        Set<String> tables = entities().map(this::table).collect(Collectors.toSet());
        Set<String> wholes = Rows.BY_ENTITY.keySet().stream().map(this::table).collect(Collectors.toSet());

        assertThat(cascades)
                .filteredOn(cascade -> tables.contains(cascade.split(" of ")[0]))
                .filteredOn(cascade -> wholes.contains(cascade.split(" of ")[1]))
                .filteredOn(cascade -> !cascade.equals("review of progress_report"))
                .containsExactlyInAnyOrderElementsOf(entities()
                        .flatMap(entity -> Arrays.stream(entity.getDeclaredFields()))
                        .filter(field -> field.isAnnotationPresent(PartOf.class))
                        .map(field -> table(field.getDeclaringClass()) + " of "
                                + table(field.getAnnotation(PartOf.class).value()))
                        .toList())
                .hasSize(7);
    }

    private Stream<Class<?>> entities() {
        return session.getMetamodel().getEntities().stream().map(EntityType::getJavaType);
    }

    private String table(Class<?> entity) {
        EntityPersister persister = session.getFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(entity);
        return persister.getIdentifierTableName();
    }
}
