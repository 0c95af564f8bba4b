package dev.attune.rules.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.rules.diagnostic.FireLimitException;
import dev.attune.rules.fact.Given.Places;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Sessions are used again as long as they do their work. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionPoolTest {
    private static final List<Object> FACTS = List.of(new Places(5));

    private final KnowledgeBase rules = KnowledgeBase.of(List.of());
    private final SessionPool sessions = rules.sessions();

    @Test
    void one_after_another_uses_the_same_session() {
        for (int i = 0; i < 50; i++) {
            assertThat(rules.infer(FACTS, 10)).hasSize(2);
        }

        assertThat(sessions.made()).isEqualTo(1);
        assertThat(sessions.idle()).isEqualTo(1);
    }

    @Test
    void a_session_that_failed_is_not_kept() {
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> rules.infer(FACTS, 0)).isInstanceOf(FireLimitException.class);
            assertThat(sessions.idle()).isZero();
        }

        assertThat(rules.infer(FACTS, 10)).hasSize(2);
        assertThat(sessions.made()).isEqualTo(51);
        assertThat(sessions.idle()).isEqualTo(1);
    }

    @Test
    void an_error_that_is_no_exception_is_a_failure_as_well() {
        assertThatThrownBy(() -> sessions.use(session -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(sessions.idle()).isZero();
    }

    @Test
    void there_are_as_many_as_were_used_at_the_same_moment() throws Exception {
        int users = 4;
        CountDownLatch all = new CountDownLatch(users);
        List<Thread> threads = IntStream.range(0, users)
                .mapToObj(i -> new Thread(() -> sessions.use(session -> {
                    all.countDown();
                    try {
                        all.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return session;
                })))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        for (int i = 0; i < 50; i++) {
            rules.infer(FACTS, 10);
        }

        assertThat(sessions.made()).isEqualTo(users);
        assertThat(sessions.idle()).isEqualTo(users);
    }
}
