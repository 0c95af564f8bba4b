package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what one reading of a rulebook produced for the next reading, so that only what has changed is read again: after an edit of one
 * rule, the other files, the worked examples and the translations are taken from here. A reading gives the same result with a cache as
 * without one.
 *
 * <p>It holds what the last two readings produced, most of which they share: some nine megabytes for the library's own rulebook. It
 * holds nothing of earlier readings, no rulebook and no engine. {@link dev.attune.rules.RulebookLoader} has one.
 *
 * <p>Safe to share between threads. Two readings at the same moment give correct results, but the cache may keep less of them.
 */
public final class ReadCache {
    private volatile Generations generations = new Generations(Map.of(), new ConcurrentHashMap<>());

    /** What the reading before produced, to which nothing is added any more, and what the current one has produced so far. */
    private record Generations(Map<CacheKey<?>, Object> before, Map<CacheKey<?>, Object> now) {}

    /** An empty cache. */
    public ReadCache() {
        // Nothing has been read yet.
    }

    /**
     * Everything that the result of reading something depends on. Equal keys stand for equal results.
     *
     * @param <V> the type of the result
     */
    public interface CacheKey<V> {}

    /**
     * An object that is equal only to itself, for keys whose comparison would take as long as reading.
     *
     * @param <T> what it is
     * @param it the thing
     */
    public record Same<T>(T it) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same<?> same && same.it == it;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(it);
        }
    }

    /** What reading something produced, and what was wrong with it. */
    private record CachedReading<V>(V value, List<Diagnostic> diagnostics) {}

    /** Begins a new reading. What it does not ask for is dropped when the next one begins. */
    void beginReading() {
        generations = new Generations(generations.now(), new ConcurrentHashMap<>());
    }

    /**
     * Gives what was read before with an equal key, or reads it now.
     *
     * @param <V> the type of the result
     * @param key everything that the result depends on
     * @param read reads it
     * @return the result
     */
    @SuppressWarnings("unchecked") // A key is of the type of what it stands for.
    public <V> V get(CacheKey<V> key, Supplier<V> read) {
        return (V) cached(key, read::get);
    }

    /**
     * Gives what was read before with an equal key, or reads it now. What is wrong with it is reported either way.
     *
     * @param <V> the type of the result
     * @param key everything that the result depends on
     * @param diagnostics where to report what is wrong with it
     * @param read reads it, and reports what is wrong to the diagnostics it is given
     * @return the result
     */
    @SuppressWarnings("unchecked") // A key is of the type of what it stands for.
    <V> V get(CacheKey<V> key, Diagnostics diagnostics, Function<Diagnostics, V> read) {
        CachedReading<V> known = (CachedReading<V>) cached(key, () -> {
            Diagnostics own = new Diagnostics();
            V value = read.apply(own);
            return new CachedReading<>(value, own.all());
        });
        diagnostics.addAll(known.diagnostics());
        return known.value();
    }

    /** How many results it holds. */
    int size() {
        return generations.before().size() + generations.now().size();
    }

    private Object cached(CacheKey<?> key, Supplier<Object> read) {
        Generations here = generations;
        Object known = here.now().get(key);
        if (known == null) {
            known = here.before().get(key);
            known = known == null ? read.get() : known;
            here.now().put(key, known);
        }
        return known;
    }
}
