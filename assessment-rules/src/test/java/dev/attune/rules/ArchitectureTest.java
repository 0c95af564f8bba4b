package dev.attune.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static java.util.Map.entry;
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
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
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
            "java.time.InstantSource.system",
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
        assertThat(OURS.contain("dev.attune.rules.internal.drools.KnowledgeBase"))
                .isTrue();
    }

    /** The packages, each with those it may use. What a host may name comes first; nothing below it looks up. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("api", List.of()),
            entry("diagnostic", List.of("api")),
            entry("measure", List.of("api")),
            entry("rulebook", List.of("api", "diagnostic", "measure", "internal.text")),
            entry("instrument", List.of("api", "diagnostic")),
            entry("fact", List.of("api", "diagnostic", "measure", "rulebook")),
            entry("phrase", List.of("api", "diagnostic", "measure", "rulebook", "internal.phrase")),
            entry("trace", List.of("api", "fact", "measure", "rulebook", "internal.text")),
            entry("internal.text", List.of("measure")),
            entry("internal.diagnostic", List.of("diagnostic")),
            entry("internal.source", List.of("diagnostic", "internal.diagnostic")),
            entry("internal.phrase", List.of("diagnostic", "rulebook")),
            entry(
                    "internal.sentence",
                    List.of(
                            "api",
                            "diagnostic",
                            "measure",
                            "rulebook",
                            "phrase",
                            "internal.diagnostic",
                            "internal.phrase",
                            "internal.source")),
            entry("internal.statistics", List.of("measure")),
            entry("internal.wording", List.of()),
            entry("internal.log", List.of("api", "measure", "internal.statistics")),
            entry("internal.reference", List.of("api", "measure", "rulebook")),
            entry(
                    "internal.read",
                    List.of(
                            "api",
                            "diagnostic",
                            "instrument",
                            "measure",
                            "rulebook",
                            "phrase",
                            "internal.diagnostic",
                            "internal.reference",
                            "internal.source",
                            "internal.text",
                            "internal.sentence",
                            "internal.wording")),
            entry(
                    "internal.check",
                    List.of(
                            "api",
                            "diagnostic",
                            "instrument",
                            "measure",
                            "rulebook",
                            "internal.read",
                            "internal.reference",
                            "internal.text",
                            "internal.wording")),
            entry("internal.inference", List.of("api", "fact", "measure", "rulebook", "internal.log")),
            entry(
                    "internal.drools",
                    List.of(
                            "api",
                            "diagnostic",
                            "fact",
                            "measure",
                            "rulebook",
                            "internal.diagnostic",
                            "internal.inference")),
            entry(
                    "internal.explain",
                    List.of(
                            "api",
                            "diagnostic",
                            "fact",
                            "instrument",
                            "measure",
                            "rulebook",
                            "trace",
                            "internal.inference",
                            "internal.phrase",
                            "internal.read",
                            "internal.reference",
                            "internal.text")),
            entry(
                    "internal.engine",
                    List.of(
                            "api",
                            "diagnostic",
                            "fact",
                            "instrument",
                            "measure",
                            "rulebook",
                            "trace",
                            "internal.drools",
                            "internal.explain",
                            "internal.inference")),
            entry(
                    "doors",
                    List.of(
                            "api",
                            "diagnostic",
                            "measure",
                            "phrase",
                            "rulebook",
                            "trace",
                            "internal.check",
                            "internal.drools",
                            "internal.engine",
                            "internal.explain",
                            "internal.read")),
            entry(
                    "cases",
                    List.of(
                            "api",
                            "diagnostic",
                            "measure",
                            "rulebook",
                            "trace",
                            "doors",
                            "internal.engine",
                            "internal.phrase",
                            "internal.text")),
            entry(
                    "diff",
                    List.of(
                            "api",
                            "diagnostic",
                            "measure",
                            "rulebook",
                            "trace",
                            "doors",
                            "internal.engine",
                            "internal.explain",
                            "internal.text")),
            entry("reload", List.of("api", "diagnostic", "rulebook", "phrase", "doors", "cases", "internal.read")));

    @Test
    void packagesPointOneWay() {
        Architectures.LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String layer : MAY_USE.keySet()) {
            String home = switch (layer) {
                case "api" -> "dev.attune.assessment..";
                case "doors" -> ROOT;
                default -> ROOT + "." + layer;
            };
            layers = layers.optionalLayer(layer).definedBy(home);
        }
        for (Map.Entry<String, List<String>> layer : MAY_USE.entrySet()) {
            String[] used = layer.getValue().toArray(String[]::new);
            layers = used.length == 0
                    ? layers.whereLayer(layer.getKey()).mayNotAccessAnyLayer()
                    : layers.whereLayer(layer.getKey()).mayOnlyAccessLayers(used);
        }
        layers.check(OURS);
    }

    @Test
    void there_are_no_circles_of_packages() {
        SlicesRuleDefinition.slices()
                .matching("dev.attune.(**)")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @Test
    void droolsHasOneHome() {
        only(ROOT + ".internal.drools..", "org.kie..", "org.drools..");
    }

    @Test
    void cucumberIsForTestsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.cucumber..")
                .check(OURS);
    }

    @Test
    void commonmarkHasOneHome() {
        only(ROOT + ".internal.source..", "org.commonmark..");
    }

    @Test
    void statisticsHaveOneHome() {
        only(ROOT + ".internal.statistics..", "org.apache.commons..");
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
    void no_public_signature_names_an_internal_type_or_a_foreign_one() {
        classes()
                .that(are(not(resideInAnyPackage(ROOT + ".internal..", "dev.attune.assessment.."))))
                .and()
                .arePublic()
                .should(showOnlyInPublic(not(resideInAnyPackage(
                        ROOT + ".internal..",
                        "org.kie..",
                        "org.drools..",
                        "io.cucumber..",
                        "org.commonmark..",
                        "org.apache..",
                        "org.slf4j.."))))
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
                        return !isTheClockOfWatching(access)
                                        && CLOCKS.contains(
                                                access.getTargetOwner().getName() + "."
                                                        + access.getTarget().getName())
                                || access.getTargetOwner().getName().equals("java.util.Random");
                    }
                })
                .check(OURS);
    }

    /** Watching a folder has to know the time, from a clock the host can exchange; its default is named in one place. */
    private static boolean isTheClockOfWatching(JavaAccess<?> access) {
        return access.getOriginOwner().getName().equals(ROOT + ".reload.ReloadingEngine$Builder")
                && access.getTarget().getFullName().equals("java.time.InstantSource.system()");
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
    void onlyTheEngineAndWhatWatchesItsRulebookLog() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".reload")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(OURS);
    }
}
