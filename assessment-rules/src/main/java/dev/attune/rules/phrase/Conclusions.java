package dev.attune.rules.phrase;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Dimension;
import java.util.List;
import java.util.function.Function;

/** The sentences for "Then". */
final class Conclusions {
    static final List<Phrase<Conclusion>> PHRASES = List.of(
            phrase(
                    "raise the {gate} concern {concern}",
                    "A safety concern about that partner: a hard one withholds everything else, a soft one cautions.",
                    "raise the hard concern fears-partner",
                    words -> new Conclusion.RaiseConcern(
                            words.word(1, "concern", words.vocabulary().concerns()), words.gate(0))),
            phrase(
                    "{who} leans {role} by {points}",
                    "Points toward a role; the role with the most points leads.",
                    "that partner leans pursuer by 2",
                    words -> new Conclusion.LeanToRole(
                            words.who(0), words.constant(1, "role", Role.class), words.points(2), false)),
            phrase(
                    "on that topic, {who} leans {role} by {points}",
                    "Points toward a role in the topic the conditions are about.",
                    "on that topic, that partner leans pursuer by 2",
                    words -> new Conclusion.LeanToRole(
                            words.who(0), words.constant(1, "role", Role.class), words.points(2), true)),
            phrase(
                    "{whose} role is never more than {confidence}",
                    "A limit to how sure a role can be.",
                    "both partners' role is never more than tentative",
                    words -> new Conclusion.LimitRole(
                            words.partner(0), words.constant(1, "confidence", Confidence.class))),
            phrase(
                    "{who} leans slightly toward {dimension}",
                    "A slight attachment lean: the most that behaviour can say.",
                    "that partner leans slightly toward anxiety",
                    words -> new Conclusion.LeanInAttachment(
                            words.who(0), words.constant(1, "attachment dimension", Dimension.class))),
            phrase(
                    "{who} gets no attachment lean",
                    "Whatever other rules say, nothing is said of attachment.",
                    "that partner gets no attachment lean",
                    words -> new Conclusion.NoAttachmentLean(words.who(0))),
            phrase(
                    "the pattern {pattern} gains {points}",
                    "Points toward a pattern; the pattern with the most points leads.",
                    "the pattern pursue-withdraw gains 2",
                    words -> new Conclusion.VoteForPattern(
                            words.constant(0, "pattern", Pattern.class), words.points(1))),
            phrase(
                    "the cycle shows {feature}",
                    "A feature of the cycle.",
                    "the cycle shows hostile",
                    words -> new Conclusion.ShowFeature(
                            words.word(0, "feature", words.vocabulary().features()))),
            phrase(
                    "the loop shows {stage}",
                    "A stage of the loop.",
                    "the loop shows pulls-back",
                    words -> new Conclusion.ShowStage(
                            words.word(0, "stage", words.vocabulary().stages()))),
            phrase(
                    "the intensity rises by {points}",
                    "Points of intensity; a rule counts once for a couple, even when it holds for both partners.",
                    "the intensity rises by 15",
                    words -> new Conclusion.RaiseIntensity(words.points(0))),
            phrase(
                    "the sign {consequence} shows",
                    "A sign to talk about.",
                    "the sign parallel-lives shows",
                    words -> new Conclusion.ShowConsequence(
                            words.word(0, "consequence", words.vocabulary().consequences()))),
            phrase(
                    "the focus includes {focus}",
                    "Something to work on.",
                    "the focus includes communication",
                    words -> new Conclusion.SetFocus(
                            words.word(0, "focus area", words.vocabulary().focusAreas()))),
            phrase(
                    "recommend {technique} to {who} with priority {priority}",
                    "A technique to offer; the greater its priority, the surer it is among those chosen.",
                    "recommend soft-start-up to that partner with priority 60",
                    words -> new Conclusion.Recommend(
                            words.word(0, "technique", words.vocabulary().techniques()),
                            words.who(1),
                            words.priority(2))),
            phrase(
                    "withhold {technique}",
                    "A technique is not offered, whatever other rules say.",
                    "withhold pursuer-softening",
                    words -> new Conclusion.Withhold(
                            words.word(0, "technique", words.vocabulary().techniques()))),
            phrase(
                    "caution with {technique}",
                    "The rule's own sentence goes along with the technique.",
                    "caution with time-out-with-return",
                    words -> new Conclusion.Caution(
                            words.word(0, "technique", words.vocabulary().techniques()))),
            phrase(
                    "note what is missing",
                    "The rule's own sentence says what to record next.",
                    "note what is missing",
                    words -> new Conclusion.NoteMissing()),
            phrase(
                    "give notice",
                    "The rule's own sentence is something to know when reading the result.",
                    "give notice",
                    words -> new Conclusion.GiveNotice()));

    private Conclusions() {}

    private static Phrase<Conclusion> phrase(
            String expression, String meaning, String example, Function<Words, Conclusion> means) {
        return new Phrase<>(expression, meaning, example, means);
    }
}
