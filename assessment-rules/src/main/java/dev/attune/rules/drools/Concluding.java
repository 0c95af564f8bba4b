package dev.attune.rules.drools;

import dev.attune.assessment.Recommendation;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.fact.Given.Topic;
import dev.attune.rules.rule.Conclusion;
import dev.attune.rules.rule.Rule;
import dev.attune.rules.rule.Who;
import java.util.Arrays;
import java.util.List;
import org.drools.model.Drools;
import org.drools.model.Variable;
import org.drools.model.consequences.ConsequenceBuilder;
import org.drools.model.functions.BlockN;

/** Turns a rule's conclusions into what happens when it fires: a fact for each, with the firing it comes from. */
final class Concluding {
    private Concluding() {}

    /** The ready-made builders take a fixed number of facts each; a rule may have any number of conditions. */
    private static final class OnAll extends ConsequenceBuilder._N {
        OnAll(BlockN block, List<Variable<?>> matched) {
            super(matched.toArray(Variable[]::new));
            this.block = block;
            this.usingDrools = true;
        }
    }

    static ConsequenceBuilder._N consequence(Rule rule, Matching matching) {
        int given = matching.bindsTopic() ? 2 : 1;
        return new OnAll(
                arguments -> {
                    Drools drools = (Drools) arguments[0];
                    Dyad dyad = (Dyad) arguments[1];
                    String topic = matching.bindsTopic() ? ((Topic) arguments[2]).name() : "";
                    List<Object> matched = Arrays.asList(arguments).subList(1 + given, arguments.length);
                    Firing firing = new Firing(rule, dyad, topic, matched);
                    rule.then().forEach(clause -> insert(drools, clause.meaning(), firing));
                },
                matching.matched());
    }

    private static void insert(Drools drools, Conclusion conclusion, Firing firing) {
        if (conclusion instanceof Conclusion.AboutPartner about && !(conclusion instanceof Conclusion.Recommend)) {
            for (String partner : partners(about.who(), firing.dyad())) {
                drools.insert(aboutPartner(about, partner, firing));
            }
        } else {
            drools.insert(aboutCouple(conclusion, firing));
        }
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
