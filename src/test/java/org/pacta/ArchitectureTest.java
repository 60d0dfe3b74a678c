package org.pacta;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.pacta.access.Needs;
import org.pacta.access.OpenToAll;
import org.pacta.access.Owned;
import org.pacta.access.SignedIn;
import org.pacta.http.AnswersSecret;
import org.pacta.http.Idempotent;
import org.pacta.http.Page;
import org.pacta.http.Recomputed;
import org.pacta.http.Unstored;
import org.pacta.model.Stamped;

/** How the house is built: what may rest on what, and what things are called. */
class ArchitectureTest {

    /** A package may use those before it. */
    private static final List<String> STORY = List.of(
            "model",
            "search",
            "access",
            "http",
            "account",
            "provider",
            "audit",
            "party",
            "meeting",
            "statement",
            "commitment",
            "progress",
            "scoreboard",
            "feed",
            "imports",
            "web",
            "desk",
            "sample",
            "backup",
            "start");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pacta");

    @Test
    void every_package_has_its_place_in_the_story() {
        Set<String> packages = CODE.stream()
                .map(type -> type.getPackageName().replaceFirst("^org\\.pacta\\.?", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).isSubsetOf(STORY);
    }

    @Test
    void dependence_goes_one_way() {
        for (int i = 0; i < STORY.size() - 1; i++) {
            String[] later = STORY.subList(i + 1, STORY.size()).stream()
                    .map(name -> "org.pacta." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that(resideInAPackage("org.pacta." + STORY.get(i) + ".."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later))
                    .allowEmptyShould(true)
                    .check(CODE);
        }
    }

    @Test
    void resources_are_seen_by_http_only() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .check(CODE);
        // RESTEasy answers 404 for methods that are not public, without a word.
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .check(CODE);
    }

    @Test
    void whatever_is_posted_is_done_once_for_each_key() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .areNotAnnotatedWith(AnswersSecret.class)
                // These read a file first, and then ask Idempotency themselves.
                .and(not(declaredIn("org.pacta.progress.EvidenceFileResource")))
                .and(not(declaredIn("org.pacta.imports.ImportResource")))
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(CODE);
    }

    @Test
    void every_operation_says_whom_it_is_for() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new ArchCondition<JavaMethod>("be annotated with one of @Needs, @SignedIn and @OpenToAll") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        long said = Stream.of(Needs.class, SignedIn.class, OpenToAll.class)
                                .filter(method::isAnnotatedWith)
                                .count();
                        if (said != 1) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " says it " + said + " times"));
                        }
                    }
                })
                .check(CODE);
    }

    @Test
    void every_row_that_is_told_of_says_whose_it_is() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and()
                .areAssignableTo(Stamped.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .beAssignableTo(Owned.class)
                .check(CODE);
    }

    /** Tables have the tag of what the feed told last, and it tells of what everybody may ask for. */
    @Test
    void a_list_that_not_everybody_may_ask_for_is_made_anew() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .and()
                .areNotAnnotatedWith(OpenToAll.class)
                .and()
                .areNotAnnotatedWith(Unstored.class)
                .and()
                .haveRawReturnType(Page.class)
                .should()
                .beAnnotatedWith(Recomputed.class)
                .check(CODE);
    }

    private static DescribedPredicate<JavaMethod> declaredIn(String type) {
        return DescribedPredicate.describe(
                "declared in " + type, method -> method.getOwner().getFullName().equals(type));
    }

    @Test
    void no_entity_is_in_the_signature_of_a_resource() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(new ArchCondition<JavaMethod>("not speak of entities") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                                .map(JavaType::getAllInvolvedRawTypes)
                                .flatMap(Set::stream)
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " speaks of " + type.getName())));
                    }
                })
                .check(CODE);
    }

    @Test
    void transactions_begin_in_services() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .check(CODE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .that(DescribedPredicate.not(nameMatching("org\\.pacta\\.http\\.ProblemMapper")))
                .should()
                .haveNameMatching(".*(Utils?|Helper|Impl|Dto|DTO|Mapper|Manager|Common|Base)")
                .check(CODE);
    }

    @Test
    void entities_are_changed_by_their_own_package_only() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .haveRawReturnType(void.class)
                .and()
                .haveNameNotMatching("\\$.*")
                .should()
                .notBePublic()
                .check(CODE);
    }

    @Test
    void every_package_says_what_it_is_and_that_nothing_in_it_is_null_unless_it_says_so() {
        for (String name : STORY) {
            List<JavaClass> members = CODE.stream()
                    .filter(type -> type.getPackageName().equals("org.pacta." + name))
                    .toList();
            if (!members.isEmpty()) {
                assertThat(members)
                        .as(name)
                        .anyMatch(type -> type.getSimpleName().equals("package-info")
                                && type.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && type.isAnnotatedWith(NullMarked.class));
            }
        }
    }
}
