package dev.attune.rules;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Gate;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Notice;
import dev.attune.assessment.PartnerView;
import dev.attune.assessment.Pattern;
import dev.attune.rules.internal.engine.Comparison;
import dev.attune.rules.internal.engine.Comparison.Side;
import dev.attune.rules.internal.explain.ThinView;
import dev.attune.rules.rulebook.Compared.Reading;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.WordingKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two assessments of a couple by one rulebook, by reader.
 *
 * <p>As with an {@link Assessment}, whoever reads it has to be named: the clinician, or one of the partners, whose two views alone are
 * then compared. Immutable and safe to share between threads.
 */
public final class Progress {
    private final Rulebook rulebook;
    private final CoupleCase couple;
    private final Assessment before;
    private final Assessment after;

    Progress(Rulebook rulebook, CoupleCase couple, Assessment before, Assessment after) {
        this.rulebook = rulebook;
        this.couple = couple;
        this.before = before;
        this.after = after;
    }

    /**
     * Everything that differs.
     *
     * @return the clinician's view; it compares nothing when a hard safety concern was reported in either log, or when either says too
     *     little
     */
    public ProgressView forClinician() {
        ClinicianView earlier = before.forClinician();
        ClinicianView later = after.forClinician();
        if (earlier.safety().gate() == Gate.HARD || later.safety().gate() == Gate.HARD) {
            return silent(ProgressView.CLINICIAN, WordingKey.PROGRESS_WITHHELD, List.of());
        }
        if (isThin(earlier) || isThin(later)) {
            return silent(ProgressView.CLINICIAN, WordingKey.PROGRESS_THIN, later.missing());
        }
        return compared(ProgressView.CLINICIAN, side(earlier), side(later), earlier.asOf(), later.asOf());
    }

    /**
     * What one partner may read of it: what differs between this partner's own two views.
     *
     * @param partner the id of one of the two partners
     * @return that partner's view
     * @throws InvalidCaseException when there is no such partner
     */
    public ProgressView forPartner(String partner) {
        PartnerView earlier = before.forPartner(partner);
        PartnerView later = after.forPartner(partner);
        if (earlier.cycle() == null || later.cycle() == null) {
            List<Notice> toRecord = ThinView.of(rulebook, couple, partner).missing();
            return silent(partner, WordingKey.PARTNER_THIN, toRecord);
        }
        return compared(
                partner,
                new Side(earlier.roles(), earlier.cycle(), earlier.consequences(), earlier.measures()),
                new Side(later.roles(), later.cycle(), later.consequences(), later.measures()),
                earlier.asOf(),
                later.asOf());
    }

    private static boolean isThin(ClinicianView view) {
        return view.cycle().pattern() == Pattern.INSUFFICIENT_EVIDENCE;
    }

    private static Side side(ClinicianView view) {
        return new Side(view.roles(), view.cycle(), view.consequences(), view.measures());
    }

    private ProgressView silent(String reader, WordingKey why, List<Notice> missing) {
        return view(reader, null, null, why, new Comparison(rulebook), missing);
    }

    private ProgressView compared(
            String reader, Side earlier, Side later, @Nullable Instant readBefore, @Nullable Instant readAfter) {
        Comparison comparison = new Comparison(rulebook);
        comparison.compare(couple.partners(), earlier, later);
        return view(reader, readBefore, readAfter, comparison.summary(), comparison, List.of());
    }

    private ProgressView view(
            String reader,
            @Nullable Instant readBefore,
            @Nullable Instant readAfter,
            WordingKey summary,
            Comparison comparison,
            List<Notice> missing) {
        return new ProgressView(
                couple.id(),
                reader,
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
