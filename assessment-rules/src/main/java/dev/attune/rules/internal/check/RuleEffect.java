package dev.attune.rules.internal.check;

import dev.attune.rules.internal.check.Quantity.Owner;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rule.Clause;
import dev.attune.rules.rulebook.Who;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One thing a rule concludes, so that two rules can be compared.
 *
 * @param what which, in words
 * @param owner of whom
 * @param amount how much of it: points, a priority; 0 where there is no more or less
 * @param adds whether it counts on top of the same from another rule
 */
record RuleEffect(String what, Owner owner, double amount, boolean adds) {
    /**
     * All that a rule concludes.
     *
     * @param rule the rule
     * @param exchanged whether the partners are exchanged
     * @return its effects, in order of its conclusions
     */
    static Set<RuleEffect> of(Rule rule, boolean exchanged) {
        Set<RuleEffect> effects = new LinkedHashSet<>();
        for (Clause<Conclusion> clause : rule.then()) {
            for (RuleEffect effect : clause.meaning().accept(new Effects(rule))) {
                effects.add(exchanged ? effect.exchanged() : effect);
            }
        }
        return effects;
    }

    /** The same effect on the other partner. */
    private RuleEffect exchanged() {
        return new RuleEffect(what, owner.exchanged(), amount, adds);
    }

    /** Whether it does at least as much as another effect. */
    boolean covers(RuleEffect other) {
        return what.equals(other.what) && owner == other.owner && adds == other.adds && amount >= other.amount;
    }

    /** The effects of each kind of conclusion. */
    private static final class Effects implements Conclusion.Visitor<List<RuleEffect>> {
        private final Rule rule;

        Effects(Rule rule) {
            this.rule = rule;
        }

        @Override
        public List<RuleEffect> raiseConcern(Conclusion.RaiseConcern conclusion) {
            return List.of(new RuleEffect("concern " + conclusion.concern() + conclusion.gate(), Owner.SELF, 0, false));
        }

        @Override
        public List<RuleEffect> leanToRole(Conclusion.LeanToRole conclusion) {
            String topic = conclusion.onTopic() ? " on topic" : "";
            return ofEach(conclusion.who(), "lean " + conclusion.role() + topic, conclusion.points(), true);
        }

        @Override
        public List<RuleEffect> limitRole(Conclusion.LimitRole conclusion) {
            // The lower the limit, the more it says.
            return ofEach(conclusion.who(), "limit", -Ranges.rank(conclusion.confidence()), false);
        }

        @Override
        public List<RuleEffect> leanInAttachment(Conclusion.LeanInAttachment conclusion) {
            return ofEach(conclusion.who(), "attachment " + conclusion.dimension(), 0, false);
        }

        @Override
        public List<RuleEffect> noAttachmentLean(Conclusion.NoAttachmentLean conclusion) {
            return ofEach(conclusion.who(), "no attachment", 0, false);
        }

        @Override
        public List<RuleEffect> voteForPattern(Conclusion.VoteForPattern conclusion) {
            return List.of(new RuleEffect("vote " + conclusion.pattern(), Owner.COUPLE, conclusion.points(), true));
        }

        @Override
        public List<RuleEffect> showFeature(Conclusion.ShowFeature conclusion) {
            return List.of(new RuleEffect("feature " + conclusion.feature(), Owner.COUPLE, 0, false));
        }

        @Override
        public List<RuleEffect> showStage(Conclusion.ShowStage conclusion) {
            return List.of(new RuleEffect("stage " + conclusion.stage(), Owner.COUPLE, 0, false));
        }

        @Override
        public List<RuleEffect> raiseIntensity(Conclusion.RaiseIntensity conclusion) {
            return List.of(new RuleEffect("intensity", Owner.COUPLE, conclusion.points(), true));
        }

        @Override
        public List<RuleEffect> showConsequence(Conclusion.ShowConsequence conclusion) {
            return List.of(new RuleEffect("sign " + conclusion.consequence(), Owner.COUPLE, 0, false));
        }

        @Override
        public List<RuleEffect> setFocus(Conclusion.SetFocus conclusion) {
            return List.of(new RuleEffect("focus " + conclusion.focus(), Owner.COUPLE, 0, false));
        }

        @Override
        public List<RuleEffect> recommend(Conclusion.Recommend conclusion) {
            List<Owner> owners = Owner.of(conclusion.who());
            Owner owner = owners.size() == 1 ? owners.get(0) : Owner.COUPLE;
            return List.of(new RuleEffect("recommend " + conclusion.technique(), owner, conclusion.priority(), false));
        }

        @Override
        public List<RuleEffect> withhold(Conclusion.Withhold conclusion) {
            return List.of(new RuleEffect("withhold " + conclusion.technique(), Owner.COUPLE, 0, false));
        }

        @Override
        public List<RuleEffect> caution(Conclusion.Caution conclusion) {
            return sentence(conclusion);
        }

        @Override
        public List<RuleEffect> noteMissing(Conclusion.NoteMissing conclusion) {
            return sentence(conclusion);
        }

        @Override
        public List<RuleEffect> giveNotice(Conclusion.GiveNotice conclusion) {
            return sentence(conclusion);
        }

        private static List<RuleEffect> ofEach(Who who, String what, double amount, boolean adds) {
            return Owner.of(who).stream()
                    .map(owner -> new RuleEffect(what, owner, amount, adds))
                    .toList();
        }

        /** A caution or a note says the rule's own sentence; another rule says the same only in the same words. */
        private List<RuleEffect> sentence(Conclusion conclusion) {
            return List.of(new RuleEffect(conclusion + " " + rule.because(), Owner.COUPLE, 0, false));
        }
    }
}
