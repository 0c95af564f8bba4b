package dev.attune.rules;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.PartnerView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of which everything is inferred at once, and each view is made when somebody asks for it: putting all reasons into words
 * takes as long as measuring.
 */
final class InferredAssessment implements Assessment {
    private final RulesEngine engine;
    private final Voice voice;
    private final CoupleCase couple;
    private final Inference inference;
    private volatile @Nullable ClinicianView clinician;

    InferredAssessment(RulesEngine engine, CoupleCase couple, Voice voice) {
        this.engine = engine;
        this.voice = voice;
        this.couple = couple;
        this.inference = engine.infer(couple, couple.partners());
    }

    @Override
    public ClinicianView forClinician() {
        ClinicianView made = clinician;
        if (made == null) {
            made = new Findings(voice, inference).forClinician();
            clinician = made;
        }
        return made;
    }

    @Override
    public PartnerView forPartner(String partner) {
        CoupleCase visible = VisibleCase.of(couple, partner, engine.rules());
        Inference seen = inference.isGated() ? null : engine.infer(visible, List.of(partner));
        return seen == null || seen.isThin()
                ? ThinView.of(voice.rulebook(), couple, partner)
                : new Findings(voice, seen).forPartner(partner);
    }
}
