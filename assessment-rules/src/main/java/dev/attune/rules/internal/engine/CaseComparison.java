package dev.attune.rules.internal.engine;

import dev.attune.assessment.CaseProblem;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Gate;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.ProgressView;
import dev.attune.rules.internal.engine.ProgressComparison.Side;
import dev.attune.rules.internal.explain.LocalizedRulebook;
import dev.attune.rules.rulebook.Compared.Reading;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.WordingKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two assessments by one rulebook, for the clinician. */
public final class CaseComparison {
    private final Rulebook rulebook;
    private final CoupleCase couple;

    private CaseComparison(Rulebook rulebook, CoupleCase couple) {
        this.rulebook = rulebook;
        this.couple = couple;
    }

    /**
     * Compares two assessments of a couple.
     *
     * @param core what infers from both cases
     * @param before the earlier case
     * @param after the later case
     * @param voice the rulebook in the language to be read
     * @return what differs
     * @throws InvalidCaseException when the rulebook cannot assess a case, when the two are not of the same two partners, or when the
     *     earlier one is read at a later moment
     */
    public static ProgressView of(InferenceCore core, CoupleCase before, CoupleCase after, LocalizedRulebook voice) {
        checkComparable(before, after);
        return new CaseComparison(voice.rulebook(), after)
                .compared(
                        InferredAssessment.of(core, before, voice).forClinician(),
                        InferredAssessment.of(core, after, voice).forClinician());
    }

    private static void checkComparable(CoupleCase before, CoupleCase after) {
        List<CaseProblem> problems = new ArrayList<>();
        if (!Set.copyOf(before.partners()).equals(Set.copyOf(after.partners()))) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.UNKNOWN_PARTNER,
                    "partners",
                    "the earlier case is of \"" + String.join("\" and \"", before.partners())
                            + "\", the later of \"" + String.join("\" and \"", after.partners())
                            + "\"; expected the same two"));
        }
        Instant earlier = before.readAt();
        Instant later = after.readAt();
        if (earlier != null && later != null && earlier.isAfter(later)) {
            problems.add(new CaseProblem(
                    CaseProblem.Code.AFTER_AS_OF,
                    "asOf",
                    "the earlier case is read at " + earlier + ", the later at " + later
                            + "; expected the earlier one first"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidCaseException(problems);
        }
    }

    private ProgressView compared(ClinicianView earlier, ClinicianView later) {
        if (earlier.safety().gate() == Gate.HARD || later.safety().gate() == Gate.HARD) {
            return silent(WordingKey.PROGRESS_WITHHELD, List.of());
        }
        if (isThin(earlier) || isThin(later)) {
            return silent(WordingKey.PROGRESS_THIN, later.missing());
        }
        ProgressComparison comparison = new ProgressComparison(rulebook);
        comparison.compare(couple.partners(), side(earlier), side(later));
        return view(earlier.asOf(), later.asOf(), comparison.summary(), comparison, List.of());
    }

    private static boolean isThin(ClinicianView view) {
        return view.cycle().pattern() == Pattern.INSUFFICIENT_EVIDENCE;
    }

    private static Side side(ClinicianView view) {
        return new Side(view.roles(), view.cycle(), view.consequences(), view.measures());
    }

    private ProgressView silent(WordingKey why, List<Notice> missing) {
        return view(null, null, why, new ProgressComparison(rulebook), missing);
    }

    private ProgressView view(
            @Nullable Instant readBefore,
            @Nullable Instant readAfter,
            WordingKey summary,
            ProgressComparison comparison,
            List<Notice> missing) {
        return new ProgressView(
                couple.id(),
                rulebook.identity(),
                rulebook.language(),
                readBefore,
                readAfter,
                List.of(rulebook.wording().say(summary, Map.of())),
                comparison.differences(Reading.EASED),
                comparison.differences(Reading.HARDER),
                comparison.differences(Reading.NO_PROGRESS),
                comparison.differences(Reading.CHANGED),
                missing);
    }
}
