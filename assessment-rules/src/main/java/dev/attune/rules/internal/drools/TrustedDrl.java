package dev.attune.rules.internal.drools;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diagnostic.TrustedDrlException;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * DRL of the host's own, compiled. It is code, with all the rights of the host, and never comes from a rulebook.
 *
 * <p>Compiling needs more than the library brings along; {@link #compile} says what, if it is not there. The compiled classes live as
 * long as this object and the knowledge bases made of it. Immutable and safe to share between threads.
 */
public final class TrustedDrl {
    /** No DRL at all. */
    public static final TrustedDrl NONE = new TrustedDrl(List.of());

    private static final String CODE_GENERATION = "org.drools.model.codegen.ExecutableModelProject";
    private static final String ECLIPSE_COMPILER = "org.drools.ecj.EclipseJavaCompiler";

    private final List<Model> models;

    private TrustedDrl(List<Model> models) {
        this.models = List.copyOf(models);
    }

    /**
     * Compiles DRL.
     *
     * @param texts the DRL, by the name that messages about it use
     * @return the compiled DRL
     * @throws TrustedDrlException with everything that is wrong with it, or with what is missing to compile it
     */
    public static TrustedDrl compile(Map<String, String> texts) {
        if (texts.isEmpty()) {
            return NONE;
        }
        Diagnostics diagnostics = new Diagnostics();
        ClassLoader loader = classLoader(Thread.currentThread().getContextClassLoader());
        List<Model> models = new ArrayList<>();
        Optional<String> missing = missing(loader);
        texts.forEach((name, drl) -> {
            if (missing.isPresent()) {
                diagnostics.error(Code.TRUSTED_DRL, new Place(name, 1, 1), missing.get());
            } else {
                DroolsClassLoader.with(() -> new DrlCompiler(name, drl, loader, diagnostics).compile())
                        .ifPresent(models::add);
            }
        });
        if (!diagnostics.all().isEmpty()) {
            throw new TrustedDrlException(diagnostics.all());
        }
        return new TrustedDrl(models);
    }

    List<Model> models() {
        return models;
    }

    /** What came out of an inference, in the words of the host if it was the host's code that failed. */
    RuntimeException explained(RuntimeException failed) {
        return HostFailure.behind(failed, models)
                .map(RuntimeException.class::cast)
                .orElse(failed);
    }

    /** The host's class loader, if it sees the very classes that the rules will meet; otherwise the library's. */
    private static ClassLoader classLoader(@Nullable ClassLoader ofThread) {
        return ofThread != null && DroolsClassLoader.sees(ofThread, TrustedDrl.class)
                ? ofThread
                : TrustedDrl.class.getClassLoader();
    }

    /** What the host has to add before DRL can be compiled. */
    static Optional<String> missing(ClassLoader loader) {
        return missing(loader, ToolProvider.getSystemJavaCompiler() != null);
    }

    static Optional<String> missing(ClassLoader loader, boolean jdk) {
        List<String> lacking = new ArrayList<>();
        if (!isThere(CODE_GENERATION, loader)) {
            lacking.add("org.drools:drools-model-codegen");
        }
        if (!jdk && !isThere(ECLIPSE_COMPILER, loader)) {
            lacking.add("org.drools:drools-ecj (or a JDK in place of a JRE)");
        }
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of("DRL cannot be compiled here; expected on the class path, in the version of drools-core: "
                        + String.join(" and ", lacking));
    }

    private static boolean isThere(String className, ClassLoader loader) {
        try {
            Class.forName(className, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError notThere) {
            return false;
        }
    }
}
