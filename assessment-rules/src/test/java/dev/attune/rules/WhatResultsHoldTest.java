package dev.attune.rules;

import static dev.attune.rules.Couples.ENGINE;
import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Observation;
import dev.attune.assessment.ReleasedPage;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A result that a host keeps must not keep the log it was made from, whose notes may say anything. */
class WhatResultsHoldTest {
    private static final int MOST_COLLECTIONS = 20;

    /** A result, and the notes of the log it was made from. */
    private record Kept(Object result, List<WeakReference<String>> notes) {}

    static Stream<Named<Function<CoupleCase, Object>>> results() {
        return Stream.of(
                Named.of("a released page", couple -> Pages.released(couple, ONE, Pages.DATE)),
                Named.of("the clinician's view of progress", couple -> ENGINE.progress(couple, couple)),
                Named.of("a partner's progress", couple -> {
                    ReleasedPage page = Pages.released(couple, OTHER, Pages.DATE);
                    return ENGINE.progress(page, page);
                }),
                Named.of("what would change it", ENGINE::whatWouldChange));
    }

    /** The case and its notes are local here, so that after the return nothing but the result can hold them. */
    private static Kept keep(Function<CoupleCase, Object> assess) {
        List<Observation> log = new ArrayList<>();
        List<WeakReference<String>> notes = new ArrayList<>();
        for (Observation observation : Couples.reachingAndMakingRoom(ONE, OTHER)) {
            String note = new StringBuilder("note ").append(log.size()).toString();
            notes.add(new WeakReference<>(note));
            log.add(observation.note(note));
        }
        return new Kept(assess.apply(Couples.of(log).asOf(NOW).build()), notes);
    }

    @ParameterizedTest
    @MethodSource("results")
    void aResultDoesNotKeepTheNotesOfItsLogInMemory(Function<CoupleCase, Object> assess) {
        Kept kept = keep(assess);

        for (int i = 0; i < MOST_COLLECTIONS && held(kept) > 0; i++) {
            System.gc();
        }

        assertThat(held(kept)).isZero();
        assertThat(kept.result()).isNotNull();
    }

    private static long held(Kept kept) {
        return kept.notes().stream().filter(note -> note.get() != null).count();
    }
}
