package dev.attune.rules.internal.explain;

import dev.attune.assessment.Score;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Speech;
import dev.attune.rules.rulebook.Who;
import dev.attune.rules.rulebook.Wording;
import dev.attune.rules.rulebook.WordingKey;
import java.util.List;
import java.util.Map;

/** The values that a condition read when its rule fired, in the words of the rulebook. Only measures and scores have any. */
final class ReadValues implements Condition.Visitor<List<String>> {
    private final Firing firing;
    private final Speech speech;
    private final Wording wording;

    ReadValues(Firing firing, Speech speech, Wording wording) {
        this.firing = firing;
        this.speech = speech;
        this.wording = wording;
    }

    @Override
    public List<String> measureIs(Condition.MeasureIs condition) {
        return firing.measures().stream()
                .filter(measured -> isRead(measured, condition))
                .map(measured -> wording.say(
                        WordingKey.MEASURED,
                        Map.of("value", speech.text(measured), "n", Integer.toString(measured.n()))))
                .toList();
    }

    @Override
    public List<String> behaviourSeen(Condition.BehaviourSeen condition) {
        return none();
    }

    @Override
    public List<String> hostHolds(Condition.HostHolds condition) {
        return none();
    }

    @Override
    public List<String> inContext(Condition.InContext condition) {
        return none();
    }

    @Override
    public List<String> scoreIs(Condition.ScoreIs condition) {
        return firing.scores().stream()
                .filter(score -> isRead(score, condition))
                .map(score -> wording.say(WordingKey.SCORED, Map.of("value", speech.number(score.value()))))
                .toList();
    }

    @Override
    public List<String> trendIs(Condition.TrendIs condition) {
        return none();
    }

    @Override
    public List<String> concernRaised(Condition.ConcernRaised condition) {
        return none();
    }

    @Override
    public List<String> roleIs(Condition.RoleIs condition) {
        return none();
    }

    @Override
    public List<String> topicRoleIs(Condition.TopicRoleIs condition) {
        return none();
    }

    @Override
    public List<String> roleAtLeast(Condition.RoleAtLeast condition) {
        return none();
    }

    @Override
    public List<String> attachmentLeans(Condition.AttachmentLeans condition) {
        return none();
    }

    @Override
    public List<String> patternIs(Condition.PatternIs condition) {
        return none();
    }

    @Override
    public List<String> featureShown(Condition.FeatureShown condition) {
        return none();
    }

    @Override
    public List<String> stageSeen(Condition.StageSeen condition) {
        return none();
    }

    @Override
    public List<String> levelIs(Condition.LevelIs condition) {
        return none();
    }

    @Override
    public List<String> consequenceShows(Condition.ConsequenceShows condition) {
        return none();
    }

    @Override
    public List<String> focusIncludes(Condition.FocusIncludes condition) {
        return none();
    }

    @Override
    public List<String> techniqueOffered(Condition.TechniqueOffered condition) {
        return none();
    }

    private static List<String> none() {
        return List.of();
    }

    private boolean isRead(Measured measured, Condition.MeasureIs condition) {
        // A measure of the couple counts as one of the other partner here.
        boolean ofSelf = measured.of().equals(firing.dyad().self());
        return measured.name() == condition.measure()
                && isAsked(condition.who(), ofSelf, !ofSelf)
                && measured.topic().isEmpty() != condition.onTopic();
    }

    private boolean isRead(Score score, Condition.ScoreIs condition) {
        boolean ofSelf = score.partner().equals(firing.dyad().self());
        boolean ofOther = score.partner().equals(firing.dyad().other());
        return score.instrument().equals(condition.instrument())
                && score.scale().equals(condition.scale())
                && isAsked(condition.who(), ofSelf, ofOther);
    }

    private static boolean isAsked(Who who, boolean ofSelf, boolean ofOther) {
        return switch (who) {
            case A_PARTNER, THAT_PARTNER -> ofSelf;
            case THE_OTHER_PARTNER -> ofOther;
            case BOTH_PARTNERS, THE_COUPLE -> true;
        };
    }
}
