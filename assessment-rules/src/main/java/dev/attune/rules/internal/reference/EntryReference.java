package dev.attune.rules.internal.reference;

import dev.attune.assessment.Coded;
import dev.attune.rules.rulebook.Condition;
import java.util.Collection;
import java.util.List;

/**
 * An entry that a condition refers to: a behaviour, a technique, a measure.
 *
 * @param kind what kind of entry
 * @param code its code; of a measure, its name
 * @param present whether the condition asks for the entry to be there, rather than not
 */
public record EntryReference(EntryKind kind, String code, boolean present) {
    /** The kinds of entries that conditions refer to. */
    public enum EntryKind {
        MEASURE,
        BEHAVIOUR,
        HOST_PHRASE,
        CONTEXT,
        INSTRUMENT,
        TREND,
        CONCERN,
        ROLE,
        CONFIDENCE,
        DIMENSION,
        PATTERN,
        FEATURE,
        STAGE,
        LEVEL,
        CONSEQUENCE,
        FOCUS,
        TECHNIQUE
    }

    /**
     * The entries that a condition refers to.
     *
     * @param condition the condition
     * @return at least one, all of one kind
     */
    public static List<EntryReference> of(Condition condition) {
        return condition.accept(new References());
    }

    /** The entries behind each kind of condition. */
    private static final class References implements Condition.Visitor<List<EntryReference>> {
        private static List<EntryReference> one(EntryKind kind, String code, boolean present) {
            return List.of(new EntryReference(kind, code, present));
        }

        private static List<EntryReference> each(EntryKind kind, Collection<? extends Coded> entries, boolean present) {
            return entries.stream()
                    .map(entry -> new EntryReference(kind, entry.code(), present))
                    .toList();
        }

        @Override
        public List<EntryReference> measureIs(Condition.MeasureIs condition) {
            return one(EntryKind.MEASURE, condition.measure().text(), true);
        }

        @Override
        public List<EntryReference> behaviourSeen(Condition.BehaviourSeen condition) {
            return one(EntryKind.BEHAVIOUR, condition.behaviour(), !condition.holdsForNone());
        }

        @Override
        public List<EntryReference> hostHolds(Condition.HostHolds condition) {
            return one(EntryKind.HOST_PHRASE, condition.phrase(), true);
        }

        @Override
        public List<EntryReference> inContext(Condition.InContext condition) {
            return one(EntryKind.CONTEXT, condition.flag(), condition.present());
        }

        @Override
        public List<EntryReference> scoreIs(Condition.ScoreIs condition) {
            return one(EntryKind.INSTRUMENT, condition.instrument(), true);
        }

        @Override
        public List<EntryReference> trendIs(Condition.TrendIs condition) {
            return each(EntryKind.TREND, condition.trends(), true);
        }

        @Override
        public List<EntryReference> concernRaised(Condition.ConcernRaised condition) {
            return one(EntryKind.CONCERN, condition.concern(), true);
        }

        @Override
        public List<EntryReference> roleIs(Condition.RoleIs condition) {
            return each(EntryKind.ROLE, condition.roles(), !condition.negated());
        }

        @Override
        public List<EntryReference> topicRoleIs(Condition.TopicRoleIs condition) {
            return one(EntryKind.ROLE, condition.role().code(), true);
        }

        @Override
        public List<EntryReference> roleAtLeast(Condition.RoleAtLeast condition) {
            return one(EntryKind.CONFIDENCE, condition.confidence().code(), true);
        }

        @Override
        public List<EntryReference> attachmentLeans(Condition.AttachmentLeans condition) {
            return one(EntryKind.DIMENSION, condition.dimension().code(), true);
        }

        @Override
        public List<EntryReference> patternIs(Condition.PatternIs condition) {
            return each(EntryKind.PATTERN, condition.patterns(), !condition.negated());
        }

        @Override
        public List<EntryReference> featureShown(Condition.FeatureShown condition) {
            return one(EntryKind.FEATURE, condition.feature(), condition.present());
        }

        @Override
        public List<EntryReference> stageSeen(Condition.StageSeen condition) {
            return one(EntryKind.STAGE, condition.stage(), true);
        }

        @Override
        public List<EntryReference> levelIs(Condition.LevelIs condition) {
            return one(EntryKind.LEVEL, condition.level().code(), true);
        }

        @Override
        public List<EntryReference> consequenceShows(Condition.ConsequenceShows condition) {
            return one(EntryKind.CONSEQUENCE, condition.consequence(), true);
        }

        @Override
        public List<EntryReference> focusIncludes(Condition.FocusIncludes condition) {
            return one(EntryKind.FOCUS, condition.focus(), true);
        }

        @Override
        public List<EntryReference> techniqueOffered(Condition.TechniqueOffered condition) {
            return one(EntryKind.TECHNIQUE, condition.technique(), condition.present());
        }
    }
}
