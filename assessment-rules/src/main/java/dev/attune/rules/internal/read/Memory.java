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
 * What a host keeps from one reading of a rulebook to the next, so that only what has changed is read again: after an edit of one rule,
 * the other files, the worked examples and the translations are as they were. What comes of a reading is the same with a memory as without.
 *
 * <p>It holds what the last two readings were made of, most of which is the same: some nine megabytes for the library's own rulebook.
 * It holds nothing of readings before, no rulebook and no engine. A host that loads the same folder again and again keeps one for it,
 * beside the engine: see
 * {@link dev.attune.rules.RulesEngine#load(java.nio.file.Path, dev.attune.rules.phrase.PhraseBook, Memory)}.
 * {@link dev.attune.rules.reload.ReloadingEngine} has its own.
 *
 * <p>Safe to share between threads. Two readings at the same moment give what they always give, but may remember less.
 */
public final class Memory {
    private volatile Readings readings = new Readings(Map.of(), new ConcurrentHashMap<>());

    /** What came of the reading before, which nothing is added to any more, and of the one that goes on. */
    private record Readings(Map<Key<?>, Object> before, Map<Key<?>, Object> now) {}

    /** A memory of nothing, to begin with. */
    public Memory() {
        // Nothing was read yet.
    }

    /**
     * All that something which can be read depends on. Equal keys stand for equal things.
     *
     * @param <V> what comes of reading it
     */
    public interface Key<V> {}

    /**
     * A thing that is equal to nothing but itself, for keys whose comparison would take as long as reading.
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

    /** What came of reading something, and what was said of it. */
    private record Read<V>(V value, List<Diagnostic> diagnostics) {}

    /** A new reading begins; at its end, whatever it did not ask for is forgotten. */
    void beginReading() {
        readings = new Readings(readings.now(), new ConcurrentHashMap<>());
    }

    /**
     * What was read last time or, where that was something else, is read now.
     *
     * @param <V> what comes of reading it
     * @param key all that it depends on
     * @param read reads it
     * @return what came of it, then or now
     */
    @SuppressWarnings("unchecked") // A key is of the type of what it stands for.
    public <V> V recall(Key<V> key, Supplier<V> read) {
        return (V) recalled(key, read::get);
    }

    /**
     * What was read last time or, where that was something else, is read now; what is wrong with it is said every time.
     *
     * @param <V> what comes of reading it
     * @param key all that it depends on
     * @param diagnostics where to say what is wrong with it
     * @param read reads it, and says what is wrong to the diagnostics it is given
     * @return what came of it, then or now
     */
    @SuppressWarnings("unchecked") // A key is of the type of what it stands for.
    <V> V recall(Key<V> key, Diagnostics diagnostics, Function<Diagnostics, V> read) {
        Read<V> known = (Read<V>) recalled(key, () -> {
            Diagnostics own = new Diagnostics();
            V value = read.apply(own);
            return new Read<>(value, own.all());
        });
        diagnostics.addAll(known.diagnostics());
        return known.value();
    }

    /** How many things it remembers. */
    int size() {
        return readings.before().size() + readings.now().size();
    }

    private Object recalled(Key<?> key, Supplier<Object> read) {
        Readings here = readings;
        Object known = here.now().get(key);
        if (known == null) {
            known = here.before().get(key);
            known = known == null ? read.get() : known;
            here.now().put(key, known);
        }
        return known;
    }
}
