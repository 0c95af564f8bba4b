package dev.attune.rules.internal.explain;

import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reason;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Firing;
import dev.attune.rules.fact.Given.Dyad;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rulebook.Condition;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Who;
import dev.attune.rules.rulebook.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says why: turns the firing of a rule into its sentence, its conditions, and the observations and measures it rests on. */
final class ReasonWriter {
    private final LocalizedRulebook voice;
    private final Wording wording;

    /** Many reasons rest on the same observations; they share one list. */
    private final Map<Evidence, List<String>> idsByEvidence = new HashMap<>();

    ReasonWriter(LocalizedRulebook voice) {
        this.voice = voice;
        this.wording = voice.rulebook().wording();
    }

    /** The reasons behind conclusions, in order of the rulebook. */
    List<Reason> of(List<? extends Concluded> conclusions) {
        List<Reason> reasons = new ArrayList<>();
        for (List<Concluded> same : bySentence(conclusions)) {
            reasons.add(reason(same));
        }
        return reasons;
    }

    /**
     * Conclusions that say the same, in order of the rulebook. A rule fires twice for one partner where it reads what was found for each
     * of the two; whoever reads it wants to be told once.
     */
    private static Collection<List<Concluded>> bySentence(List<? extends Concluded> conclusions) {
        Map<List<Object>, List<Concluded>> bySentence = new LinkedHashMap<>();
        for (Concluded conclusion : Inference.inOrder(conclusions)) {
            Firing firing = conclusion.firing();
            List<Object> sentence = List.of(firing.rule().id(), firing.dyad(), firing.topic());
            bySentence.computeIfAbsent(sentence, key -> new ArrayList<>()).add(conclusion);
        }
        return bySentence.values();
    }

    private Reason reason(List<Concluded> same) {
        Concluded conclusion = same.get(0);
        Firing firing = conclusion.firing();
        LocalizedRule rule = voice.localized(firing.rule());
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            conditions.add(condition(
                    rule.conditions().get(i), firing.rule().when().get(i).meaning(), firing));
        }
        List<Measure> measures = new ArrayList<>();
        for (Measured measured : firing.measures()) {
            measures.add(voice.speech().measure(measured));
        }
        return new Reason(
                firing.rule().id(),
                rule.title(),
                sentence(firing),
                conclusion instanceof Concluded.Adding adding ? adding.points() : 0,
                conditions,
                observations(same),
                measures,
                rule.source());
    }

    /** A rule's own sentence, with names and numbers filled in. */
    String sentence(Firing firing) {
        return Wording.fill(voice.localized(firing.rule()).because(), place -> {
            String name = name(place, firing);
            return name == null ? number(place, firing) : name;
        });
    }

    private static @Nullable String name(String place, Firing firing) {
        if (place.equals(Who.THAT_PARTNER.text())) {
            return firing.dyad().self();
        } else if (place.equals(Who.THE_OTHER_PARTNER.text())) {
            return firing.dyad().other();
        }
        return place.equals(Rule.THAT_TOPIC) ? firing.topic() : null;
    }

    private @Nullable String number(String place, Firing firing) {
        // Of a measure that was read twice, in all and on a topic, the sentence says what was read last.
        for (int i = firing.measures().size() - 1; i >= 0; i--) {
            Measured measured = firing.measures().get(i);
            if (place.equals(whose(measured, firing.dyad()).possessive() + " "
                    + measured.name().text())) {
                return voice.speech().text(measured);
            }
        }
        return null;
    }

    private static Who whose(Measured measured, Dyad dyad) {
        if (measured.of().equals(Measure.COUPLE)) {
            return Who.THE_COUPLE;
        }
        return measured.of().equals(dyad.self()) ? Who.THAT_PARTNER : Who.THE_OTHER_PARTNER;
    }

    /** A condition in the rulebook's words, with names for partners and what was measured behind it. */
    private String condition(String text, Condition meaning, Firing firing) {
        StringBuilder condition = new StringBuilder(Wording.fill(text, place -> name(place, firing)));
        for (String value : meaning.accept(new ReadValues(firing, voice.speech(), wording))) {
            condition.append(' ').append(value);
        }
        return condition.toString();
    }

    /** The ids of what conclusions rest on. */
    List<String> observations(List<Concluded> conclusions) {
        List<Evidence> parts = new ArrayList<>(conclusions.size());
        for (Concluded conclusion : conclusions) {
            parts.add(conclusion.evidence());
        }
        return idsByEvidence.computeIfAbsent(Evidence.union(parts), Evidence::ids);
    }

    static List<String> idsOf(List<Observation> evidence) {
        return evidence.stream().map(Observation::id).filter(Objects::nonNull).toList();
    }
}
