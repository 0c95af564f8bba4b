package dev.attune.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Packages point one way, and each foreign library has one home. */
class ArchitectureTest {
    private static final String ROOT = "dev.attune.rules";
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.attune.assessment", ROOT);

    /** What the DRL compiler makes of the mechanism is not ours to arrange. */
    private static final JavaClasses OURS = ALL.that(are(not(resideInAnyPackage(ROOT + ".core..", "org.."))));

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.system",
            "java.time.Clock.tickSeconds",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.lang.Math.random");

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(OURS.size()).isGreaterThan(80);
        assertThat(OURS.contain("dev.attune.assessment.CoupleCase")).isTrue();
        assertThat(OURS.contain("dev.attune.rules.drools.KnowledgeBase")).isTrue();
    }

    @Test
    void packagesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("api")
                .definedBy("dev.attune.assessment..")
                .layer("diagnostic")
                .definedBy(ROOT + ".diagnostic..")
                .layer("instrument")
                .definedBy(ROOT + ".instrument..")
                .layer("source")
                .definedBy(ROOT + ".source..")
                .layer("measure")
                .definedBy(ROOT + ".measure..")
                .layer("rule")
                .definedBy(ROOT + ".rule..")
                .layer("phrase")
                .definedBy(ROOT + ".phrase..")
                .layer("rulebook")
                .definedBy(ROOT + ".rulebook..")
                .layer("fact")
                .definedBy(ROOT + ".fact..")
                .layer("trace")
                .definedBy(ROOT + ".trace..")
                .layer("drools")
                .definedBy(ROOT + ".drools..")
                .layer("engine")
                .definedBy(ROOT)
                .whereLayer("engine")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("drools")
                .mayOnlyBeAccessedByLayers("engine")
                .whereLayer("trace")
                .mayOnlyBeAccessedByLayers("engine")
                .whereLayer("fact")
                .mayOnlyBeAccessedByLayers("trace", "drools", "engine")
                .whereLayer("rulebook")
                .mayOnlyBeAccessedByLayers("engine")
                .whereLayer("phrase")
                .mayOnlyBeAccessedByLayers("rulebook", "engine")
                .whereLayer("rule")
                .mayOnlyBeAccessedByLayers("phrase", "rulebook", "fact", "trace", "drools", "engine")
                .whereLayer("measure")
                .mayOnlyBeAccessedByLayers("rule", "phrase", "rulebook", "fact", "trace", "drools", "engine")
                .whereLayer("instrument")
                .mayOnlyBeAccessedByLayers("rulebook", "engine")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("phrase", "rulebook")
                .whereLayer("diagnostic")
                .mayOnlyBeAccessedByLayers("instrument", "source", "rule", "phrase", "rulebook", "drools", "engine")
                .whereLayer("api")
                .mayOnlyBeAccessedByLayers(
                        "diagnostic",
                        "instrument",
                        "measure",
                        "rule",
                        "phrase",
                        "rulebook",
                        "fact",
                        "trace",
                        "drools",
                        "engine")
                .check(OURS);
    }

    @Test
    void thereAreNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("dev.attune.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
        SlicesRuleDefinition.slices()
                .matching("dev.attune.rules.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @Test
    void droolsHasOneHome() {
        only(ROOT + ".drools..", "org.kie..", "org.drools..");
    }

    @Test
    void cucumberHasOneHome() {
        only(ROOT + ".phrase..", "io.cucumber..");
    }

    @Test
    void commonmarkHasOneHome() {
        only(ROOT + ".source..", "org.commonmark..");
    }

    @Test
    void statisticsHaveOneHome() {
        only(ROOT + ".measure..", "org.apache.commons..");
    }

    private static void only(String home, String... library) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(OURS);
        // And it does live there, so that the rule above is about something.
        classes()
                .that()
                .resideInAPackage(home)
                .should(new ArchCondition<JavaClass>("be many, one of which uses the library") {
                    private boolean used;

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        used |= type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(d -> resideInAnyPackage(library).test(d.getTargetClass()));
                    }

                    @Override
                    public void finish(ConditionEvents events) {
                        events.add(new SimpleConditionEvent(home, used, "nothing in " + home + " uses it"));
                    }
                })
                .check(OURS);
    }

    @Test
    void theApiNeedsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("dev.attune.assessment..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.attune.assessment..", "java..", "org.jspecify..")
                .check(OURS);
    }

    @Test
    void noPublicSignatureShowsWhatIsInside() {
        classes()
                .that(are(resideInAnyPackage(
                        ROOT,
                        ROOT + ".rulebook..",
                        ROOT + ".measure..",
                        ROOT + ".diagnostic..",
                        ROOT + ".instrument..",
                        ROOT + ".rule..",
                        ROOT + ".fact..",
                        ROOT + ".trace..",
                        ROOT + ".drools..")))
                .and()
                .arePublic()
                .should(showOnlyInPublic(not(resideInAnyPackage(
                        "org.kie..", "org.drools..", "io.cucumber..", "org.commonmark..", "org.apache.."))))
                .check(OURS);
    }

    private static ArchCondition<JavaClass> showOnlyInPublic(DescribedPredicate<? super JavaClass> allowed) {
        return new ArchCondition<>("have only public signatures of types that " + allowed.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAllRawSuperclasses().forEach(parent -> look(type.getName(), parent, events));
                type.getAllRawInterfaces().forEach(parent -> look(type.getName(), parent, events));
                for (JavaMember member : type.getMembers()) {
                    if (!member.getModifiers().contains(JavaModifier.PUBLIC)
                            && !member.getModifiers().contains(JavaModifier.PROTECTED)) {
                        continue;
                    }
                    if (member instanceof JavaCodeUnit unit) {
                        unit.getReturnType().getAllInvolvedRawTypes().forEach(t -> look(unit.getFullName(), t, events));
                        unit.getParameterTypes()
                                .forEach(parameter -> parameter
                                        .getAllInvolvedRawTypes()
                                        .forEach(t -> look(unit.getFullName(), t, events)));
                    }
                    if (member instanceof com.tngtech.archunit.core.domain.JavaField field) {
                        field.getType().getAllInvolvedRawTypes().forEach(t -> look(field.getFullName(), t, events));
                    }
                }
            }

            private void look(String where, JavaClass shown, ConditionEvents events) {
                if (!allowed.test(shown)) {
                    events.add(SimpleConditionEvent.violated(where, where + " shows " + shown.getName()));
                }
            }
        };
    }

    @Test
    void nothingReadsAClockOrAnotherThingThatDiffersFromDayToDayOrPlaceToPlace() {
        noClasses()
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("a clock, a default zone or chance") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return CLOCKS.contains(access.getTargetOwner().getName() + "."
                                        + access.getTarget().getName())
                                || access.getTargetOwner().getName().equals("java.util.Random");
                    }
                })
                .check(OURS);
    }

    @Test
    void nothingPrints() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(OURS);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(OURS);
    }

    @Test
    void nothingLogsThroughJavaUtilLogging() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(OURS);
    }

    @Test
    void onlyTheEngineLogs() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(OURS);
    }
}
