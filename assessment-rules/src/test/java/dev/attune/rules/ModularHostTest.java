package dev.attune.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CoupleCase;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is a module of its own uses the library as a module: assessing, and DRL of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModularHostTest {
    private static final Path DESCRIPTOR =
            Path.of("src/main/module/module-info.java").toAbsolutePath();

    /** What only tests bring along; with a module path it would be resolved as well. */
    private static final List<String> TEST_LIBRARIES = List.of(
            "junit", "jqwik", "assertj", "archunit", "opentest4j", "byte-buddy", "surefire", "cucumber", "apiguardian");

    private static final String HOST = """
            package host;

            import dev.attune.assessment.*;
            import dev.attune.rules.*;
            import java.time.Instant;
            import java.util.function.*;

            public class Host implements Supplier<String>, UnaryOperator<String> {
                private static CoupleCase couple() {
                    CoupleCase.Builder log = CoupleCase.between("sam", "alex");
                    for (String day : new String[] {"02", "09", "16", "23"}) {
                        Instant evening = Instant.parse("2026-03-" + day + "T19:00:00Z");
                        log.observed(Observation.of("sam", "follows").at(evening));
                        log.observed(Observation.of("alex", "avoids-talk").at(evening.plusSeconds(60)));
                    }
                    return log.build();
                }

                /** Assesses. */
                @Override
                public String get() {
                    return RulesEngine.class.getModule().getName() + " "
                            + RulesEngine.standard().assess(couple()).forClinician().roles().get("sam").role().code();
                }

                /** Assesses with DRL of its own. */
                @Override
                public String apply(String drl) {
                    CheckedRulebook rulebook = RulebookLoader.builder().trustedDrl("host.drl", drl).build().standard();
                    return RulesEngine.of(rulebook).assess(couple()).forClinician().cycle().intensity().reasons().stream()
                            .map(Reason::rule)
                            .filter(id -> id.startsWith("host."))
                            .findFirst()
                            .orElse("none");
                }
            }
            """;

    private static final String DRL = """
            package com.example.couples

            import dev.attune.rules.fact.Concluded.IntensityRaised
            import dev.attune.rules.fact.Given.Dyad
            import dev.attune.rules.fact.TrustedRule
            import dev.attune.rules.measure.BehaviourCount

            rule "Follows often"
                salience 500
            when
                $dyad : Dyad( $self : self )
                $count : BehaviourCount( behaviour == "follows", partner == $self, times >= 4 )
            then
                insert( new IntensityRaised( 5, TrustedRule.of( "host.follows", "Follows often", "house rule",
                    "{that partner} often followed {the other partner}." ).fired( $dyad, $count ) ) );
            end
            """;

    @TempDir
    Path folder;

    @Test
    void a_host_that_is_a_module_assesses_and_brings_rules_of_its_own() throws Exception {
        Path sources = Files.createDirectories(folder.resolve("src/host"));
        Files.writeString(
                sources.resolveSibling("module-info.java"),
                "module host { requires dev.attune.rules; exports host; }",
                StandardCharsets.UTF_8);
        Files.writeString(sources.resolve("Host.java"), HOST, StandardCharsets.UTF_8);
        Path classes = folder.resolve("classes");
        List<Path> library = modulePath();
        compile(
                classes,
                library,
                sources.resolveSibling("module-info.java").toString(),
                sources.resolve("Host.java").toString());

        List<Path> path = new ArrayList<>(library);
        path.add(classes);
        ModuleFinder finder = ModuleFinder.of(path.toArray(Path[]::new));
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration().resolve(finder, ModuleFinder.of(), Set.of("host"));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        Object host = layer.findLoader("host")
                .loadClass("host.Host")
                .getDeclaredConstructor()
                .newInstance();

        assertThat(((java.util.function.Supplier<?>) host).get()).isEqualTo("dev.attune.rules pursuer");
        @SuppressWarnings("unchecked")
        java.util.function.UnaryOperator<String> withDrl = (java.util.function.UnaryOperator<String>) host;
        assertThat(withDrl.apply(DRL)).isEqualTo("host.follows");
    }

    @Test
    void what_a_host_may_name_is_exported_and_what_is_inside_is_not() throws Exception {
        ModuleFinder finder = ModuleFinder.of(modulePath().toArray(Path[]::new));
        assertThat(finder.find("dev.attune.rules").orElseThrow().descriptor().exports())
                .allSatisfy(export -> assertThat(export.isQualified()).isFalse())
                .noneSatisfy(export -> assertThat(export.source()).contains("internal"))
                .noneSatisfy(export -> assertThat(export.source()).contains("core"))
                .hasSize(11);
        assertThat(CoupleCase.class.getPackageName()).isEqualTo("dev.attune.assessment");
    }

    /** The library as it is packaged: its classes, and the descriptor that is compiled last. */
    private List<Path> modulePath() throws Exception {
        List<Path> libraries = classPath();
        Path classes = Path.of(RulesEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path module = Files.createDirectories(folder.resolve("library"));
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.toList()) {
                Path copy = module.resolve(classes.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        List<Path> others =
                libraries.stream().filter(path -> !path.equals(classes)).toList();
        compile(module, others, "--patch-module", "dev.attune.rules=" + classes, DESCRIPTOR.toString());
        List<Path> path = new ArrayList<>(others);
        path.add(module);
        return path;
    }

    private static void compile(Path to, List<Path> modulePath, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                to.toString(),
                "--module-path",
                String.join(
                        File.pathSeparator,
                        modulePath.stream().map(Path::toString).toList())));
        arguments.addAll(List.of(more));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .filter(entry -> {
                    String name = String.valueOf(Path.of(entry).getFileName());
                    return TEST_LIBRARIES.stream().noneMatch(name::contains);
                })
                .map(Path::of)
                .filter(Files::exists)
                .filter(entry -> Files.isDirectory(entry) || entry.toString().endsWith(".jar"))
                .toList();
    }
}
