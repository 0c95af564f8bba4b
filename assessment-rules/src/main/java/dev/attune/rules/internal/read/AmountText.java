package dev.attune.rules.internal.read;

import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Speech;

/** An amount that a condition names, with its unit; of a condition without a measure, the number as it is written. */
final class AmountText implements Condition.Visitor<String> {
    private final String word;
    private final Speech speech;

    /**
     * @param word the amount, as the condition says it
     * @param speech how another language says numbers
     */
    AmountText(String word, Speech speech) {
        this.word = word;
        this.speech = speech;
    }

    @Override
    public String measureIs(Condition.MeasureIs condition) {
        return speech.text(condition.threshold(), condition.measure().unit());
    }

    @Override
    public String behaviourSeen(Condition.BehaviourSeen condition) {
        return speech.marked(word);
    }

    @Override
    public String hostHolds(Condition.HostHolds condition) {
        return speech.marked(word);
    }

    @Override
    public String inContext(Condition.InContext condition) {
        return speech.marked(word);
    }

    @Override
    public String scoreIs(Condition.ScoreIs condition) {
        return speech.marked(word);
    }

    @Override
    public String trendIs(Condition.TrendIs condition) {
        return speech.marked(word);
    }

    @Override
    public String concernRaised(Condition.ConcernRaised condition) {
        return speech.marked(word);
    }

    @Override
    public String roleIs(Condition.RoleIs condition) {
        return speech.marked(word);
    }

    @Override
    public String topicRoleIs(Condition.TopicRoleIs condition) {
        return speech.marked(word);
    }

    @Override
    public String roleAtLeast(Condition.RoleAtLeast condition) {
        return speech.marked(word);
    }

    @Override
    public String attachmentLeans(Condition.AttachmentLeans condition) {
        return speech.marked(word);
    }

    @Override
    public String patternIs(Condition.PatternIs condition) {
        return speech.marked(word);
    }

    @Override
    public String featureShown(Condition.FeatureShown condition) {
        return speech.marked(word);
    }

    @Override
    public String stageSeen(Condition.StageSeen condition) {
        return speech.marked(word);
    }

    @Override
    public String levelIs(Condition.LevelIs condition) {
        return speech.marked(word);
    }

    @Override
    public String consequenceShows(Condition.ConsequenceShows condition) {
        return speech.marked(word);
    }

    @Override
    public String focusIncludes(Condition.FocusIncludes condition) {
        return speech.marked(word);
    }

    @Override
    public String techniqueOffered(Condition.TechniqueOffered condition) {
        return speech.marked(word);
    }
}
