package dev.attune.rules.internal.drools;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;

/**
 * Lets Drools find its parts on any thread.
 *
 * <p>Drools looks its services up through the context class loader of the thread that first needs them, and remembers for good what it
 * did not find. A thread whose loader is null, or does not see Drools, would leave it unusable until the virtual machine is
 * restarted. The threads of the common pool are such threads in an application packed as one jar.
 */
final class DroolsClassLoader {
    private static final ClassLoader OWN = DroolsClassLoader.class.getClassLoader();

    private DroolsClassLoader() {}

    /**
     * Does some work with a context class loader that sees Drools: that of the thread if it does, otherwise this library's. The
     * thread has its own again afterwards.
     */
    static <T> T with(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader ofThread = thread.getContextClassLoader();
        if (sees(ofThread, KieServices.class)) {
            return work.get();
        }
        thread.setContextClassLoader(OWN);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(ofThread);
        }
    }

    /** Whether a class loader sees the very class that this library uses, not another one of the same name. */
    static boolean sees(@Nullable ClassLoader loader, Class<?> type) {
        if (loader == null) {
            return false;
        }
        try {
            return loader == OWN || loader.loadClass(type.getName()) == type;
        } catch (ClassNotFoundException | LinkageError notSeen) {
            return false;
        }
    }
}
