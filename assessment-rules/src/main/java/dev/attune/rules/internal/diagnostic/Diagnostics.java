package dev.attune.rules.internal.diagnostic;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.diagnostic.RulebookException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Collects diagnostics while a rulebook is read, so that all of them are reported at once. Not safe to share between threads. */
public final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * Adds an error.
     *
     * @param code the kind of problem
     * @param place where it is
     * @param message what was seen and what was expected
     */
    public void error(Code code, Place place, String message) {
        found.add(new Diagnostic(code, Severity.ERROR, place.file(), place.line(), place.column(), message));
    }

    /**
     * Adds what was found elsewhere.
     *
     * @param others the diagnostics
     */
    public void addAll(List<Diagnostic> others) {
        found.addAll(others);
    }

    /**
     * Reads one thing after another, or several at once where the stream is parallel; what is wrong with them is said in their order
     * either way.
     *
     * @param <T> what is read
     * @param <R> what comes of it
     * @param things the things, in order
     * @param reader reads one of them, and says what is wrong to the diagnostics it is given
     * @return what came of each, in order
     */
    public <T, R> List<R> readEach(Stream<T> things, BiFunction<T, Diagnostics, R> reader) {
        record Part<R>(R result, Diagnostics own) {}
        List<Part<R>> parts = things.map(thing -> {
                    Diagnostics own = new Diagnostics();
                    return new Part<>(reader.apply(thing, own), own);
                })
                .toList();
        parts.forEach(part -> found.addAll(part.own().found));
        return parts.stream().map(Part::result).toList();
    }

    /**
     * Everything that was found so far.
     *
     * @return the diagnostics, by place
     */
    public List<Diagnostic> all() {
        return found.stream().sorted().distinct().toList();
    }

    /**
     * Stops here if anything found so far keeps the rulebook from loading.
     *
     * @throws RulebookException with all diagnostics, if one of them is an error
     */
    public void throwIfErrors() throws RulebookException {
        if (found.stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
            throw new RulebookException(all());
        }
    }
}
