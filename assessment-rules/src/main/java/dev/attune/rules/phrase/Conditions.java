package dev.attune.rules.phrase;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.Trend;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.rulebook.Comparison;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Dimension;
import dev.attune.rules.rulebook.Who;
import java.util.List;
import java.util.function.Function;

/** The sentences for "When". */
final class Conditions {
    static final List<Phrase<Condition>> PHRASES = List.of(
            phrase(
                    "{whose} {measure} is {comparison} {amount}",
                    "A measure of a partner or of the couple, compared with a number in its unit.",
                    "a partner's share of pursuit is at least 75 %",
                    words -> measure(words, false)),
            phrase(
                    "on a/that topic, {whose} {measure} is {comparison} {amount}",
                    "The same, for one topic that has evidence of its own; all through a rule it is the same topic.",
                    "on a topic, a partner's share of pursuit is at least 75 %",
                    words -> measure(words, true)),
            phrase(
                    "{who} {behaviour} {comparison} {times}",
                    "How many observations show a behaviour, by its code or its label; a partner's guess about an inner state counts less than one, as settings.md says.",
                    "a partner seeks reassurance at least 3 times",
                    words -> new Condition.BehaviourSeen(
                            words.who(0), words.behaviour(1), words.comparison(2), words.times(3))),
            phrase(
                    "{who} never {behaviour}",
                    "No observation shows the behaviour.",
                    "that partner never comes back as promised",
                    words -> new Condition.BehaviourSeen(words.who(0), words.behaviour(1), Comparison.AT_MOST, 0)),
            phrase(
                    "{who} has the context {context}",
                    "A circumstance of the partner was passed in.",
                    "a partner has the context neurodivergent-shutdown",
                    words -> new Condition.InContext(words.who(0), words.context(1), true)),
            phrase(
                    "{who} does not have the context {context}",
                    "A circumstance of the partner was not passed in.",
                    "that partner does not have the context trauma-response",
                    words -> new Condition.InContext(words.who(0), words.context(1), false)),
            phrase(
                    "{whose} {name} score on {name} is {comparison} {points}",
                    "The result of a questionnaire, compared with a number.",
                    "a partner's anxiety score on ecr-r is at least 4.5",
                    words -> new Condition.ScoreIs(
                            words.partner(0), words.text(2), words.text(1), words.comparison(3), words.number(4))),
            phrase(
                    "the trend is {list}",
                    "Where weekly pursuit, distance and hostility are going; several words mean any of them.",
                    "the trend is escalating",
                    words -> new Condition.TrendIs(words.constants(0, "trend", Trend.class))),
            phrase(
                    "the concern {concern} is raised",
                    "A soft safety concern was raised; after a hard one nothing else is inferred.",
                    "the concern active-addiction is raised",
                    words -> new Condition.ConcernRaised(
                            words.word(0, "concern", words.vocabulary().concerns()))),
            phrase(
                    "{whose} role is {list}",
                    "The partner's role; several words mean any of them.",
                    "a partner's role is pursuer or both",
                    words -> new Condition.RoleIs(words.partner(0), words.constants(1, "role", Role.class), false)),
            phrase(
                    "{whose} role is not {list}",
                    "The partner's role is none of these.",
                    "the other partner's role is not pursuer",
                    words -> new Condition.RoleIs(words.partner(0), words.constants(1, "role", Role.class), true)),
            phrase(
                    "{whose} role is at least {confidence}",
                    "The partner has a role, at least as sure as this.",
                    "that partner's role is at least likely",
                    words -> new Condition.RoleAtLeast(
                            words.partner(0), words.constant(1, "confidence", Confidence.class))),
            phrase(
                    "on a/that topic, {whose} role is {role}",
                    "The partner's role in one topic; all through a rule it is the same topic.",
                    "on a topic, a partner's role is distancer",
                    words -> new Condition.TopicRoleIs(words.partner(0), words.constant(1, "role", Role.class))),
            phrase(
                    "{who} leans toward {dimension}",
                    "The partner shows a slight attachment lean.",
                    "a partner leans toward anxiety",
                    words -> new Condition.AttachmentLeans(
                            words.who(0), words.constant(1, "attachment dimension", Dimension.class))),
            phrase(
                    "the pattern is {list}",
                    "The couple's pattern; several words mean any of them.",
                    "the pattern is pursue-withdraw or attack-withdraw",
                    words -> new Condition.PatternIs(words.constants(0, "pattern", Pattern.class), false)),
            phrase(
                    "the pattern is not {list}",
                    "The couple's pattern is none of these.",
                    "the pattern is not insufficient-evidence",
                    words -> new Condition.PatternIs(words.constants(0, "pattern", Pattern.class), true)),
            phrase(
                    "the cycle shows {feature}",
                    "A feature of the cycle was found.",
                    "the cycle shows burnt-out-pursuer",
                    words -> new Condition.FeatureShown(
                            words.word(0, "feature", words.vocabulary().features()), true)),
            phrase(
                    "the cycle does not show {feature}",
                    "A feature of the cycle was not found.",
                    "the cycle does not show burnt-out-pursuer",
                    words -> new Condition.FeatureShown(
                            words.word(0, "feature", words.vocabulary().features()), false)),
            phrase(
                    "the loop shows {stage}",
                    "A stage of the loop was seen.",
                    "the loop shows amps-up",
                    words -> new Condition.StageSeen(
                            words.word(0, "stage", words.vocabulary().stages()))),
            phrase(
                    "the level is {comparison} {level}",
                    "The level of intensity.",
                    "the level is at least moderate",
                    words -> new Condition.LevelIs(words.comparison(0), words.constant(1, "level", Level.class))),
            phrase(
                    "the sign {consequence} shows",
                    "A sign to talk about was found.",
                    "the sign parallel-lives shows",
                    words -> new Condition.ConsequenceShows(
                            words.word(0, "consequence", words.vocabulary().consequences()))),
            phrase(
                    "the focus includes {focus}",
                    "A focus of work was set.",
                    "the focus includes communication",
                    words -> new Condition.FocusIncludes(
                            words.word(0, "focus area", words.vocabulary().focusAreas()))),
            phrase(
                    "{technique} is offered",
                    "A technique is among those chosen.",
                    "time-out-with-return is offered",
                    words -> new Condition.TechniqueOffered(
                            words.word(0, "technique", words.vocabulary().techniques()), true)),
            phrase(
                    "{technique} is not offered",
                    "A technique is not among those chosen.",
                    "pursuer-softening is not offered",
                    words -> new Condition.TechniqueOffered(
                            words.word(0, "technique", words.vocabulary().techniques()), false)));

    private Conditions() {}

    private static Phrase<Condition> phrase(
            String expression, String meaning, String example, Function<Words, Condition> means) {
        return new Phrase<>(expression, meaning, example, means);
    }

    private static Condition measure(Words words, boolean onTopic) {
        Who who = words.who(0);
        MeasureName measure = words.measure(1, who);
        return new Condition.MeasureIs(who, measure, words.comparison(2), words.amount(3, measure), onTopic);
    }
}
