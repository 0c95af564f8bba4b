package dev.attune.rules;

import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Score;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rule.Condition;
import dev.attune.rules.rule.Rule;
import dev.attune.rules.rule.Rule.Clause;
import dev.attune.rules.rule.Who;
import dev.attune.rules.rulebook.Wording;
import dev.attune.rules.rulebook.WordingKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Says why: turns the firing of a rule into its sentence, its conditions, and the observations and measures it rests on. */
final class Reasons {
    private static final String TOPIC = "that topic";

    private final Voice voice;
    private final Wording wording;
    private final boolean withObservations;

    Reasons(Voice voice, boolean withObservations) {
        this.voice = voice;
        this.wording = voice.rulebook().wording();
        this.withObservations = withObservations;
    }

    /** The reasons behind conclusions, in order of the rulebook. */
    List<Reason> of(List<? extends Concluded> conclusions) {
        return Inference.inOrder(conclusions).stream().map(this::of).toList();
    }

    private Reason of(Concluded conclusion) {
        Firing firing = conclusion.firing();
        Rule rule = voice.said(firing.rule());
        return new Reason(
                rule.id(),
                rule.title(),
                sentence(firing),
                conclusion instanceof Concluded.Adding adding ? adding.points() : 0,
                rule.when().stream().map(clause -> condition(clause, firing)).toList(),
                observations(firing.evidence().observations()),
                firing.measures().stream().map(voice.speech()::measure).toList(),
                rule.source());
    }

    /** A rule's own sentence, with names and numbers filled in. */
    String sentence(Firing firing) {
        Map<String, String> values = new HashMap<>();
        Dyad dyad = firing.dyad();
        values.put(Who.THAT_PARTNER.text(), dyad.self());
        values.put(Who.THE_OTHER_PARTNER.text(), dyad.other());
        values.put(TOPIC, firing.topic());
        for (Measured measured : firing.measures()) {
            whose(measured, dyad)
                    .forEach(who -> values.put(
                            who.possessive() + " " + measured.name().text(),
                            voice.speech().text(measured)));
        }
        String because = voice.said(firing.rule()).because();
        // A name stays as the host writes it, even at the start of a sentence.
        String sentence = because.substring(0, 1).toUpperCase(Locale.ROOT) + because.substring(1);
        return Wording.fill(sentence, values);
    }

    private static List<Who> whose(Measured measured, Dyad dyad) {
        if (measured.of().equals(Measure.COUPLE)) {
            return List.of(Who.THE_COUPLE);
        }
        return List.of(measured.of().equals(dyad.self()) ? Who.THAT_PARTNER : Who.THE_OTHER_PARTNER);
    }

    /** A condition in the rulebook's words, with names for partners and what was measured behind it. */
    private String condition(Clause<Condition> clause, Firing firing) {
        String text = voice.isTranslated() ? translated(clause, firing) : asWritten(clause, firing);
        List<String> values = Stream.concat(
                        measured(clause.meaning(), firing).stream()
                                .map(m -> wording.say(
                                        WordingKey.MEASURED,
                                        Map.of("value", voice.speech().text(m), "n", Integer.toString(m.n())))),
                        scored(clause.meaning(), firing)
                                .map(s -> wording.say(
                                        WordingKey.SCORED,
                                        Map.of("value", voice.speech().number(s.value())))))
                .toList();
        return values.isEmpty() ? text : text + " " + String.join(" ", values);
    }

    private static String asWritten(Clause<Condition> clause, Firing firing) {
        Dyad dyad = firing.dyad();
        String text = clause.text()
                .replace(Who.THE_OTHER_PARTNER.text(), dyad.other())
                .replace(Who.THAT_PARTNER.text(), dyad.self())
                .replace(Who.A_PARTNER.text(), dyad.self());
        return firing.topic().isEmpty()
                ? text
                : text.replaceFirst("^on (a|that) topic", "on " + Matcher.quoteReplacement(firing.topic()));
    }

    private static String translated(Clause<Condition> clause, Firing firing) {
        return Wording.fill(
                clause.text(),
                Map.of(
                        Who.THAT_PARTNER.text(),
                        firing.dyad().self(),
                        Who.THE_OTHER_PARTNER.text(),
                        firing.dyad().other(),
                        TOPIC,
                        firing.topic()));
    }

    private static List<Measured> measured(Condition condition, Firing firing) {
        List<Measured> measured = new ArrayList<>();
        if (condition instanceof Condition.MeasureIs is) {
            for (Measured m : firing.measures()) {
                boolean ofSelf = m.of().equals(firing.dyad().self());
                boolean asked = switch (is.who()) {
                    case A_PARTNER, THAT_PARTNER -> ofSelf;
                    case THE_OTHER_PARTNER -> !ofSelf;
                    case BOTH_PARTNERS, THE_COUPLE -> true;
                };
                if (m.name() == is.measure() && asked && m.topic().isEmpty() != is.onTopic()) {
                    measured.add(m);
                }
            }
        }
        return measured;
    }

    private static Stream<Score> scored(Condition condition, Firing firing) {
        return condition instanceof Condition.ScoreIs is
                ? firing.scores().stream()
                        .filter(s -> s.instrument().equals(is.instrument())
                                && s.scale().equals(is.scale())
                                && switch (is.who()) {
                                    case A_PARTNER, THAT_PARTNER ->
                                        s.partner().equals(firing.dyad().self());
                                    case THE_OTHER_PARTNER ->
                                        s.partner().equals(firing.dyad().other());
                                    case BOTH_PARTNERS, THE_COUPLE -> true;
                                })
                : Stream.empty();
    }

    /** Their ids; none in a partner's view, where numbers given to the whole log would count what is hidden. */
    List<String> observations(List<Observation> evidence) {
        return withObservations
                ? evidence.stream().map(o -> o.id()).filter(Objects::nonNull).toList()
                : List.of();
    }
}
