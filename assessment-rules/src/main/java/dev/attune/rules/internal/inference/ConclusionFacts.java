package dev.attune.rules.internal.inference;

import dev.attune.assessment.Recommendation;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns a rule's conclusion into facts. */
public final class ConclusionFacts implements Conclusion.Visitor<List<Concluded>> {
    private final Firing firing;

    private ConclusionFacts(Firing firing) {
        this.firing = firing;
    }

    /**
     * The facts that a conclusion adds.
     *
     * @param conclusion the conclusion
     * @param firing the firing of its rule
     * @return one fact, or one for each partner
     */
    public static List<Concluded> of(Conclusion conclusion, Firing firing) {
        return conclusion.accept(new ConclusionFacts(firing));
    }

    @Override
    public List<Concluded> raiseConcern(Conclusion.RaiseConcern conclusion) {
        return List.of(new Concluded.ConcernRaised(
                conclusion.concern(), conclusion.gate(), firing.dyad().self(), firing));
    }

    @Override
    public List<Concluded> leanToRole(Conclusion.LeanToRole conclusion) {
        String topic = conclusion.onTopic() ? firing.topic() : "";
        return forEach(
                conclusion.who(),
                partner -> new Concluded.Leaned(partner, topic, conclusion.role(), conclusion.points(), firing));
    }

    @Override
    public List<Concluded> limitRole(Conclusion.LimitRole conclusion) {
        return forEach(
                conclusion.who(), partner -> new Concluded.RoleLimited(partner, conclusion.confidence(), firing));
    }

    @Override
    public List<Concluded> leanInAttachment(Conclusion.LeanInAttachment conclusion) {
        return forEach(
                conclusion.who(), partner -> new Concluded.AttachmentLeaned(partner, conclusion.dimension(), firing));
    }

    @Override
    public List<Concluded> noAttachmentLean(Conclusion.NoAttachmentLean conclusion) {
        return forEach(conclusion.who(), partner -> new Concluded.AttachmentBarred(partner, firing));
    }

    @Override
    public List<Concluded> voteForPattern(Conclusion.VoteForPattern conclusion) {
        return List.of(new Concluded.PatternVoted(conclusion.pattern(), conclusion.points(), firing));
    }

    @Override
    public List<Concluded> showFeature(Conclusion.ShowFeature conclusion) {
        return List.of(new Concluded.FeatureShown(conclusion.feature(), firing));
    }

    @Override
    public List<Concluded> showStage(Conclusion.ShowStage conclusion) {
        return List.of(new Concluded.StageShown(conclusion.stage(), firing));
    }

    @Override
    public List<Concluded> raiseIntensity(Conclusion.RaiseIntensity conclusion) {
        return List.of(new Concluded.IntensityRaised(conclusion.points(), firing));
    }

    @Override
    public List<Concluded> showConsequence(Conclusion.ShowConsequence conclusion) {
        return List.of(new Concluded.ConsequenceShown(conclusion.consequence(), firing));
    }

    @Override
    public List<Concluded> setFocus(Conclusion.SetFocus conclusion) {
        return List.of(new Concluded.FocusSet(conclusion.focus(), firing));
    }

    @Override
    public List<Concluded> recommend(Conclusion.Recommend conclusion) {
        List<String> partners = partners(conclusion.who());
        String recipient = partners.size() == 1 ? partners.get(0) : Recommendation.BOTH;
        return List.of(new Concluded.Recommended(conclusion.technique(), recipient, conclusion.priority(), firing));
    }

    @Override
    public List<Concluded> withhold(Conclusion.Withhold conclusion) {
        return List.of(new Concluded.Withheld(conclusion.technique(), firing));
    }

    @Override
    public List<Concluded> caution(Conclusion.Caution conclusion) {
        return List.of(new Concluded.Cautioned(conclusion.technique(), firing));
    }

    @Override
    public List<Concluded> noteMissing(Conclusion.NoteMissing conclusion) {
        return List.of(new Concluded.Missing(firing));
    }

    @Override
    public List<Concluded> giveNotice(Conclusion.GiveNotice conclusion) {
        return List.of(new Concluded.Noticed(firing));
    }

    private List<Concluded> forEach(Who who, Function<String, Concluded> fact) {
        List<Concluded> facts = new ArrayList<>(2);
        for (String partner : partners(who)) {
            facts.add(fact.apply(partner));
        }
        return facts;
    }

    private List<String> partners(Who who) {
        Dyad dyad = firing.dyad();
        return switch (who) {
            case A_PARTNER, THAT_PARTNER -> List.of(dyad.self());
            case THE_OTHER_PARTNER -> List.of(dyad.other());
            case BOTH_PARTNERS, THE_COUPLE -> List.of(dyad.self(), dyad.other());
        };
    }
}
