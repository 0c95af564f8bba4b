package dev.attune.rules.internal.read;

import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Vocabularies;

/**
 * The part of the vocabulary that a list in a condition is taken from. For all but trends and roles, that is the patterns: a word that is
 * not among them, such as a host's, is left as it is.
 */
final class ListedWords implements Condition.Visitor<Vocabularies> {
    @Override
    public Vocabularies measureIs(Condition.MeasureIs condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies behaviourSeen(Condition.BehaviourSeen condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies hostHolds(Condition.HostHolds condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies inContext(Condition.InContext condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies scoreIs(Condition.ScoreIs condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies trendIs(Condition.TrendIs condition) {
        return Vocabularies.TRENDS;
    }

    @Override
    public Vocabularies concernRaised(Condition.ConcernRaised condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies roleIs(Condition.RoleIs condition) {
        return Vocabularies.ROLES;
    }

    @Override
    public Vocabularies topicRoleIs(Condition.TopicRoleIs condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies roleAtLeast(Condition.RoleAtLeast condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies attachmentLeans(Condition.AttachmentLeans condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies patternIs(Condition.PatternIs condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies featureShown(Condition.FeatureShown condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies stageSeen(Condition.StageSeen condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies levelIs(Condition.LevelIs condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies consequenceShows(Condition.ConsequenceShows condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies focusIncludes(Condition.FocusIncludes condition) {
        return Vocabularies.PATTERNS;
    }

    @Override
    public Vocabularies techniqueOffered(Condition.TechniqueOffered condition) {
        return Vocabularies.PATTERNS;
    }
}
