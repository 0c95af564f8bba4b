package dev.attune.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.rules.Couples;
import dev.attune.rules.RulebookLoader;
import dev.attune.rules.RulesEngine;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * An engine can be made and used on threads whose context class loader does not see Drools, such as those of the common pool in an
 * application packed as one jar. Each test has the library in a class loader of its own, since Drools remembers what it did not find.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public class DroolsClassLoaderTest {
    private static final String DRL = """
            package com.example.loading
            import dev.attune.rules.fact.Given.Dyad
            rule "Notes"
            when
                Dyad( first == true )
            then
                insert( "noted" );
            end
            """;

    /** Runs inside the class loader of a test. */
    public static final class Assessing implements Callable<String> {
        @Override
        public String call() {
            return pattern(RulesEngine.standard());
        }
    }

    /** Runs inside the class loader of a test: makes an engine where Drools is seen, and uses it first where it is not. */
    public static final class AssessingLater implements Callable<String> {
        @Override
        public String call() throws Exception {
            FutureTask<RulesEngine> making = new FutureTask<>(DroolsClassLoaderTest::withRulesOfItsOwn);
            Thread maker = new Thread(making);
            maker.setContextClassLoader(RulesEngine.class.getClassLoader());
            maker.start();
            return pattern(making.get(1, TimeUnit.MINUTES));
        }
    }

    /** Runs inside the class loader of a test. */
    public static final class Compiling implements Callable<String> {
        @Override
        public String call() {
            return pattern(withRulesOfItsOwn());
        }
    }

    private static RulesEngine withRulesOfItsOwn() {
        return RulesEngine.of(
                RulebookLoader.builder().trustedDrl("host.drl", DRL).build().standard());
    }

    private static String pattern(RulesEngine engine) {
        return engine.assess(Couples.reachingAndMakingRoom())
                .forClinician()
                .cycle()
                .pattern()
                .code();
    }

    private static URLClassLoader library() {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            try {
                urls.add(Path.of(entry).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(entry, e);
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static Callable<?> in(ClassLoader library, Class<? extends Callable<String>> work) throws Exception {
        return (Callable<?>)
                library.loadClass(work.getName()).getDeclaredConstructor().newInstance();
    }

    private static Object onThread(@Nullable ClassLoader context, Callable<?> work) throws Exception {
        FutureTask<Object> task = new FutureTask<>(() -> {
            Object result = work.call();
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(context);
            return result;
        });
        Thread thread = new Thread(task);
        thread.setContextClassLoader(context);
        thread.start();
        return task.get(1, TimeUnit.MINUTES);
    }

    @Test
    void a_thread_without_a_context_class_loader_can_make_an_engine() throws Exception {
        try (URLClassLoader library = library()) {
            assertThat(onThread(null, in(library, Assessing.class))).isEqualTo("pursue-withdraw");
        }
    }

    @Test
    void a_thread_without_a_context_class_loader_can_be_the_first_to_use_an_engine() throws Exception {
        try (URLClassLoader library = library()) {
            assertThat(onThread(null, in(library, AssessingLater.class))).isEqualTo("pursue-withdraw");
        }
    }

    @Test
    void a_thread_whose_context_class_loader_sees_nothing_can_make_an_engine() throws Exception {
        try (URLClassLoader library = library();
                URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThat(onThread(nothing, in(library, Assessing.class))).isEqualTo("pursue-withdraw");
        }
    }

    @Test
    void a_thread_whose_context_class_loader_sees_another_drools_can_make_an_engine() throws Exception {
        try (URLClassLoader library = library()) {
            assertThat(onThread(DroolsClassLoaderTest.class.getClassLoader(), in(library, Assessing.class)))
                    .isEqualTo("pursue-withdraw");
        }
    }

    @Test
    void trusted_drl_can_be_compiled_there() throws Exception {
        try (URLClassLoader library = library()) {
            assertThat(onThread(null, in(library, Compiling.class))).isEqualTo("pursue-withdraw");
        }
    }

    @Test
    void an_engine_can_be_made_in_the_common_pool() throws Exception {
        try (URLClassLoader library = library();
                URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            Callable<?> assessing = in(library, Assessing.class);
            // Where there are too few processors for the pool, its threads inherit the loader of this one.
            Object found = onThread(
                    nothing,
                    () -> CompletableFuture.supplyAsync(() -> {
                                try {
                                    return assessing.call();
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                            .get(1, TimeUnit.MINUTES));

            assertThat(found).isEqualTo("pursue-withdraw");
        }
    }
}
