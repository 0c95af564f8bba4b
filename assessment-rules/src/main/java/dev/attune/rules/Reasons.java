package dev.attune.rules;

import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import dev.attune.assessment.ObservationIds;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Score;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rule.Condition;
import dev.attune.rules.rule.Rule;
import dev.attune.rules.rule.Rule.Clause;
import dev.attune.rules.rule.Who;
import dev.attune.rules.rulebook.Wording;
import dev.attune.rules.rulebook.WordingKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says why: turns the firing of a rule into its sentence, its conditions, and the observations and measures it rests on. */
final class Reasons {
    private static final Pattern ON_TOPIC = Pattern.compile("^on (a|that) topic");

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
        return bySentence(conclusions).stream().map(this::reason).toList();
    }

    /**
     * Conclusions that say the same, in order of the rulebook. A rule fires twice for one partner where it reads what was found for each
     * of the two; whoever reads it wants to be told once.
     */
    static List<List<Concluded>> bySentence(List<? extends Concluded> conclusions) {
        Map<List<Object>, List<Concluded>> bySentence = new LinkedHashMap<>();
        for (Concluded conclusion : Inference.inOrder(conclusions)) {
            Firing firing = conclusion.firing();
            List<Object> sentence = List.of(firing.rule().id(), firing.dyad(), firing.topic());
            bySentence.computeIfAbsent(sentence, key -> new ArrayList<>()).add(conclusion);
        }
        return List.copyOf(bySentence.values());
    }

    private Reason reason(List<Concluded> same) {
        Concluded conclusion = same.get(0);
        Firing firing = conclusion.firing();
        Rule rule = voice.said(firing.rule());
        return new Reason(
                rule.id(),
                rule.title(),
                sentence(firing),
                conclusion instanceof Concluded.Adding adding ? adding.points() : 0,
                rule.when().stream().map(clause -> condition(clause, firing)).toList(),
                observations(same),
                firing.measures().stream().map(voice.speech()::measure).toList(),
                rule.source());
    }

    /** A rule's own sentence, with names and numbers filled in. */
    String sentence(Firing firing) {
        String because = voice.said(firing.rule()).because();
        // A name stays as the host writes it, even at the start of a sentence.
        String sentence = because.substring(0, 1).toUpperCase(Locale.ROOT) + because.substring(1);
        return Wording.fill(sentence, place -> value(place, firing));
    }

    private @Nullable String value(String place, Firing firing) {
        Dyad dyad = firing.dyad();
        if (place.equals(Who.THAT_PARTNER.text())) {
            return dyad.self();
        } else if (place.equals(Who.THE_OTHER_PARTNER.text())) {
            return dyad.other();
        } else if (place.equals(Rule.THAT_TOPIC)) {
            return firing.topic();
        }
        String value = null;
        for (Measured measured : firing.measures()) {
            Who whose = whose(measured, dyad);
            // Of a measure that was read twice, in all and on a topic, the sentence says what was read last.
            if (place.equals(whose.possessive() + " " + measured.name().text())) {
                value = voice.speech().text(measured);
            }
        }
        return value;
    }

    private static Who whose(Measured measured, Dyad dyad) {
        if (measured.of().equals(Measure.COUPLE)) {
            return Who.THE_COUPLE;
        }
        return measured.of().equals(dyad.self()) ? Who.THAT_PARTNER : Who.THE_OTHER_PARTNER;
    }

    /** A condition in the rulebook's words, with names for partners and what was measured behind it. */
    private String condition(Clause<Condition> clause, Firing firing) {
        String text = voice.isTranslated() ? translated(clause, firing) : asWritten(clause, firing);
        StringBuilder condition = new StringBuilder(text);
        for (Measured m : measured(clause.meaning(), firing)) {
            Map<String, String> values = Map.of("value", voice.speech().text(m), "n", Integer.toString(m.n()));
            condition.append(' ').append(wording.say(WordingKey.MEASURED, values));
        }
        for (Score score : scored(clause.meaning(), firing)) {
            Map<String, String> values = Map.of("value", voice.speech().number(score.value()));
            condition.append(' ').append(wording.say(WordingKey.SCORED, values));
        }
        return condition.toString();
    }

    private static String asWritten(Clause<Condition> clause, Firing firing) {
        Dyad dyad = firing.dyad();
        String text = clause.text()
                .replace(Who.THE_OTHER_PARTNER.text(), dyad.other())
                .replace(Who.THAT_PARTNER.text(), dyad.self())
                .replace(Who.A_PARTNER.text(), dyad.self());
        return firing.topic().isEmpty()
                ? text
                : ON_TOPIC.matcher(text).replaceFirst("on " + Matcher.quoteReplacement(firing.topic()));
    }

    private static String translated(Clause<Condition> clause, Firing firing) {
        return Wording.fill(
                clause.text(),
                Map.of(
                        Who.THAT_PARTNER.text(),
                        firing.dyad().self(),
                        Who.THE_OTHER_PARTNER.text(),
                        firing.dyad().other(),
                        Rule.THAT_TOPIC,
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

    private static List<Score> scored(Condition condition, Firing firing) {
        if (!(condition instanceof Condition.ScoreIs is)) {
            return List.of();
        }
        return firing.scores().stream()
                .filter(s -> s.instrument().equals(is.instrument())
                        && s.scale().equals(is.scale())
                        && switch (is.who()) {
                            case A_PARTNER, THAT_PARTNER ->
                                s.partner().equals(firing.dyad().self());
                            case THE_OTHER_PARTNER ->
                                s.partner().equals(firing.dyad().other());
                            case BOTH_PARTNERS, THE_COUPLE -> true;
                        })
                .toList();
    }

    /** The ids of what conclusions rest on; none in a partner's view. */
    List<String> observations(List<Concluded> conclusions) {
        if (!withObservations) {
            return List.of();
        }
        Evidence evidence =
                Evidence.union(conclusions.stream().map(Concluded::evidence).toList());
        return ObservationIds.pickedBy(evidence::ids);
    }

    /** Their ids; none in a partner's view, where numbers given to the whole log would count what is hidden. */
    List<String> idsOf(List<Observation> evidence) {
        return withObservations
                ? evidence.stream()
                        .map(Observation::id)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }
}
