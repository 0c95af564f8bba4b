package dev.attune.benchmarks.contender;

import dev.attune.assessment.Recommendation;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.rule.Conclusion;
import dev.attune.rules.rule.Who;
import java.util.List;
import java.util.function.Consumer;

/** What a rule says when it fires, as Java. */
final class Concluding {
    private Concluding() {}

    static void conclude(Conclusion conclusion, Firing firing, Consumer<Concluded> said) {
        if (conclusion instanceof Conclusion.LeanToRole lean) {
            String topic = lean.onTopic() ? firing.topic() : "";
            whom(lean.who(), firing)
                    .forEach(partner ->
                            said.accept(new Concluded.Leaned(partner, topic, lean.role(), lean.points(), firing)));
        } else if (conclusion instanceof Conclusion.LimitRole limit) {
            whom(limit.who(), firing)
                    .forEach(partner -> said.accept(new Concluded.RoleLimited(partner, limit.confidence(), firing)));
        } else if (conclusion instanceof Conclusion.LeanInAttachment lean) {
            whom(lean.who(), firing)
                    .forEach(partner -> said.accept(new Concluded.AttachmentLeaned(partner, lean.dimension(), firing)));
        } else if (conclusion instanceof Conclusion.NoAttachmentLean none) {
            whom(none.who(), firing).forEach(partner -> said.accept(new Concluded.AttachmentBarred(partner, firing)));
        } else if (conclusion instanceof Conclusion.Recommend recommend) {
            List<String> whom = whom(recommend.who(), firing);
            String recipient = whom.size() == 1 ? whom.get(0) : Recommendation.BOTH;
            said.accept(new Concluded.Recommended(recommend.technique(), recipient, recommend.priority(), firing));
        } else {
            said.accept(aboutCouple(conclusion, firing));
        }
    }

    private static List<String> whom(Who who, Firing firing) {
        Dyad dyad = firing.dyad();
        return switch (who) {
            case A_PARTNER, THAT_PARTNER -> List.of(dyad.self());
            case THE_OTHER_PARTNER -> List.of(dyad.other());
            case BOTH_PARTNERS, THE_COUPLE -> List.of(dyad.self(), dyad.other());
        };
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
        } else if (conclusion instanceof Conclusion.Withhold withhold) {
            return new Concluded.Withheld(withhold.technique(), firing);
        } else if (conclusion instanceof Conclusion.Caution caution) {
            return new Concluded.Cautioned(caution.technique(), firing);
        } else if (conclusion instanceof Conclusion.NoteMissing) {
            return new Concluded.Missing(firing);
        } else if (conclusion instanceof Conclusion.GiveNotice) {
            return new Concluded.Noticed(firing);
        }
        throw new IllegalArgumentException("no fact for " + conclusion);
    }
}
