package dev.attune.rules.internal.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.OnShow;
import dev.attune.assessment.PageState;
import dev.attune.assessment.PartnerDraft;
import dev.attune.rules.internal.explain.LocalizedRulebook;
import dev.attune.rules.internal.explain.ViewWriter;
import dev.attune.rules.internal.inference.Inference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assessment of which everything is inferred at once, and the clinician's view is made when somebody asks for it: putting all reasons
 * into words takes as long as measuring.
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
        this.inference = core.infer(couple);
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
            made = new ViewWriter(voice, inference).forClinician(Map.of());
            clinician = made;
        }
        return made;
    }

    @Override
    public ClinicianView forClinician(OnShow onShow, LocalDate date) {
        Map<String, PageState> pages = new LinkedHashMap<>();
        couple.partners()
                .forEach(partner -> pages.put(
                        partner,
                        DraftedPage.of(core, voice, inference, partner, date).state(onShow)));
        return new ViewWriter(voice, inference).forClinician(pages);
    }

    @Override
    public PartnerDraft draftFor(String partner, LocalDate date) {
        couple.other(partner);
        return DraftedPage.of(core, voice, inference, partner, date);
    }
}
