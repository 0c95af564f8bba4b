package dev.attune.rules.internal.inference;

import dev.attune.assessment.Recommendation;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.List;

/** Turns a rule's conclusion into facts. */
public final class ConclusionFacts {
    private ConclusionFacts() {}

    public static List<Concluded> of(Conclusion conclusion, Firing firing) {
        if (conclusion instanceof Conclusion.AboutPartner about && !(conclusion instanceof Conclusion.Recommend)) {
            List<Concluded> facts = new ArrayList<>(2);
            for (String partner : partners(about.who(), firing.dyad())) {
                facts.add(aboutPartner(about, partner, firing));
            }
            return facts;
        }
        return List.of(aboutCouple(conclusion, firing));
    }

    private static List<String> partners(Who who, Dyad dyad) {
        return switch (who) {
            case A_PARTNER, THAT_PARTNER -> List.of(dyad.self());
            case THE_OTHER_PARTNER -> List.of(dyad.other());
            case BOTH_PARTNERS, THE_COUPLE -> List.of(dyad.self(), dyad.other());
        };
    }

    private static Concluded aboutPartner(Conclusion.AboutPartner conclusion, String partner, Firing firing) {
        if (conclusion instanceof Conclusion.LeanToRole lean) {
            return new Concluded.Leaned(
                    partner, lean.onTopic() ? firing.topic() : "", lean.role(), lean.points(), firing);
        } else if (conclusion instanceof Conclusion.LimitRole limit) {
            return new Concluded.RoleLimited(partner, limit.confidence(), firing);
        } else if (conclusion instanceof Conclusion.LeanInAttachment lean) {
            return new Concluded.AttachmentLeaned(partner, lean.dimension(), firing);
        } else if (conclusion instanceof Conclusion.NoAttachmentLean) {
            return new Concluded.AttachmentBarred(partner, firing);
        }
        throw new IllegalStateException("No fact for " + conclusion);
    }

    private static Concluded aboutCouple(Conclusion conclusion, Firing firing) {
        if (conclusion instanceof Conclusion.RaiseConcern raise) {
            return new Concluded.ConcernRaised(
                    raise.concern(), raise.gate(), firing.dyad().self(), firing);
        } else if (conclusion instanceof Conclusion.VoteForPattern vote) {
            return new Concluded.PatternVoted(vote.pattern(), vote.points(), firing);
        } else if (conclusion instanceof Conclusion.ShowFeature show) {
            return new Concluded.FeatureShown(show.feature(), firing);
        } else if (conclusion instanceof Conclusion.ShowStage show) {
            return new Concluded.StageShown(show.stage(), firing);
        } else if (conclusion instanceof Conclusion.RaiseIntensity raise) {
            return new Concluded.IntensityRaised(raise.points(), firing);
        } else if (conclusion instanceof Conclusion.ShowConsequence show) {
            return new Concluded.ConsequenceShown(show.consequence(), firing);
        } else if (conclusion instanceof Conclusion.SetFocus set) {
            return new Concluded.FocusSet(set.focus(), firing);
        } else if (conclusion instanceof Conclusion.Recommend recommend) {
            List<String> partners = partners(recommend.who(), firing.dyad());
            String recipient = partners.size() == 1 ? partners.get(0) : Recommendation.BOTH;
            return new Concluded.Recommended(recommend.technique(), recipient, recommend.priority(), firing);
        } else if (conclusion instanceof Conclusion.Withhold withhold) {
            return new Concluded.Withheld(withhold.technique(), firing);
        } else if (conclusion instanceof Conclusion.Caution caution) {
            return new Concluded.Cautioned(caution.technique(), firing);
        } else if (conclusion instanceof Conclusion.NoteMissing) {
            return new Concluded.Missing(firing);
        } else if (conclusion instanceof Conclusion.GiveNotice) {
            return new Concluded.Noticed(firing);
        }
        throw new IllegalStateException("No fact for " + conclusion);
    }
}
