package dev.attune.rules.internal.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.PartnerView;
import dev.attune.rules.internal.explain.LocalizedRulebook;
import dev.attune.rules.internal.explain.ThinView;
import dev.attune.rules.internal.explain.ViewWriter;
import dev.attune.rules.internal.inference.Inference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of which everything is inferred at once, and each view is made when somebody asks for it: putting all reasons into words
 * takes as long as measuring.
 */
public final class InferredAssessment implements Assessment {
    private final InferenceCore core;
    private final LocalizedRulebook voice;
    private final CoupleCase couple;
    private final Inference inference;
    private volatile @Nullable ClinicianView clinician;

    private InferredAssessment(InferenceCore core, CoupleCase couple, LocalizedRulebook voice) {
        this.core = core;
        this.voice = voice;
        this.couple = couple;
        this.inference = core.infer(couple, couple.partners());
    }

    /**
     * Assesses a case.
     *
     * @param core what infers from it
     * @param couple the case
     * @param voice the rulebook in the language to be read
     * @return the assessment
     * @throws InvalidCaseException when the rulebook cannot assess the case
     */
    public static Assessment of(InferenceCore core, CoupleCase couple, LocalizedRulebook voice) {
        core.check(couple);
        return new InferredAssessment(core, couple, voice);
    }

    @Override
    public ClinicianView forClinician() {
        ClinicianView made = clinician;
        if (made == null) {
            made = new ViewWriter(voice, inference).forClinician();
            clinician = made;
        }
        return made;
    }

    @Override
    public PartnerView forPartner(String partner) {
        CoupleCase visible = VisibleCase.of(couple, partner, core.rulebook());
        Inference seen = inference.isGated() ? null : core.infer(visible, List.of(partner));
        return seen == null || seen.isThin()
                ? ThinView.of(voice.rulebook(), couple, partner)
                : new ViewWriter(voice, seen).forPartner(partner);
    }
}
