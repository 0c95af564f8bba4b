package dev.attune.rules.internal.drools;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.drools.core.WorkingMemoryEntryPoint;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;

/**
 * The sessions of a knowledge base. A session that has done its work is emptied and used again; one that failed is thrown away,
 * because Drools does not promise what is left in it. Safe to share between threads.
 *
 * <p>Drools has a pool of its own, but it takes every session back, those that failed, too. There are as many sessions here as there
 * were ever users at the same moment.
 */
final class SessionPool {
    private final KieBase rules;
    private final KieSessionConfiguration settings;
    private final Deque<KieSession> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger made = new AtomicInteger();

    SessionPool(KieBase rules) {
        this.rules = rules;
        this.settings = KieServices.get().newKieSessionConfiguration();
        // Otherwise the knowledge base would keep every session that cannot be disposed of.
        settings.setOption(KeepReferenceOption.NO);
        idle.push(make());
    }

    private KieSession make() {
        made.incrementAndGet();
        return rules.newKieSession(settings, null);
    }

    /**
     * Does some work with a session that nothing else is using.
     *
     * @param work the work; it must not keep the session
     * @return what the work returns
     */
    <T> T use(Function<KieSession, T> work) {
        KieSession waiting = idle.poll();
        KieSession session = waiting == null ? make() : waiting;
        T result;
        try {
            result = work.apply(session);
            ((WorkingMemoryEntryPoint) session).reset();
        } catch (RuntimeException | Error failed) {
            discard(session, failed);
            throw failed;
        }
        idle.push(session);
        return result;
    }

    private static void discard(KieSession session, Throwable failed) {
        try {
            session.dispose();
        } catch (RuntimeException broken) {
            failed.addSuppressed(broken);
        }
    }

    /** How many sessions have been made so far. */
    int made() {
        return made.get();
    }

    /** How many sessions are waiting to be used. */
    int idle() {
        return idle.size();
    }
}
