package dev.attune.rules.internal.explain;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Role;
import dev.attune.assessment.Trend;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.RoleFound;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.Wording;
import dev.attune.rules.rulebook.WordingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The result in a few sentences of the rulebook. */
final class Summary {
    private final Rulebook rulebook;
    private final Inference inference;

    Summary(Rulebook rulebook, Inference inference) {
        this.rulebook = rulebook;
        this.inference = inference;
    }

    List<String> sentences() {
        Wording wording = rulebook.wording();
        if (inference.isGated()) {
            return List.of(wording.say(WordingKey.SUMMARY_WITHHELD, Map.of()));
        }
        List<String> sentences = new ArrayList<>();
        String count = value(MeasureName.ALL_OBSERVATIONS);
        if (inference.isThin()) {
            sentences.add(wording.say(WordingKey.SUMMARY_THIN, Map.of("count", count)));
            if (PrivateTalk.comesFirst(rulebook, inference)) {
                sentences.add(wording.say(WordingKey.SUMMARY_PRIVATE_TALK, Map.of()));
            }
            return sentences;
        }
        sentences.add(whatItRestsOn(count));
        if (PrivateTalk.comesFirst(rulebook, inference)) {
            sentences.add(wording.say(WordingKey.SUMMARY_PRIVATE_TALK, Map.of()));
            return sentences;
        }
        for (String partner : inference.couple().partners()) {
            inference.all(RoleFound.class).stream()
                    .filter(found -> found.topic().isEmpty() && found.partner().equals(partner))
                    .forEach(found -> sentences.add(role(found)));
        }
        sentences.add(rulebook.term(
                        Vocabularies.PATTERNS, inference.pattern().pattern().code())
                .text());
        for (LevelFound level : inference.all(LevelFound.class)) {
            sentences.add(level(level));
        }
        Trend trend = inference.measures().trend();
        sentences.add(rulebook.term(Vocabularies.TRENDS, trend.code()).text());
        return sentences;
    }

    private String whatItRestsOn(String count) {
        Wording wording = rulebook.wording();
        CoupleCase couple = inference.couple();
        long habits = couple.observations().stream()
                .filter(observation -> observation.frequency() != null)
                .count();
        long dated = couple.observations().stream()
                .filter(observation -> observation.isDated() && observation.frequency() == null)
                .count();
        if (habits > 0 && habits >= dated) {
            String tellers = inference.measures().accounts().keySet().stream()
                    .map(who -> TellerNames.of(who, couple, rulebook))
                    .collect(Collectors.joining(", "));
            return wording.say(WordingKey.SUMMARY_TOLD, Map.of("count", count, "tellers", tellers));
        }
        return dated > 0
                ? wording.say(
                        WordingKey.SUMMARY_PERIOD, Map.of("weeks", value(MeasureName.WEEKS_COVERED), "count", count))
                : wording.say(WordingKey.SUMMARY_UNDATED, Map.of("count", count));
    }

    private String role(RoleFound found) {
        Confidence confidence = found.confidence();
        if (found.role() == Role.UNCLEAR || confidence == null) {
            return rulebook.wording().say(WordingKey.SUMMARY_UNCLEAR, Map.of("partner", found.partner()));
        }
        WordingKey sure = switch (confidence) {
            case TENTATIVE -> WordingKey.CONFIDENCE_TENTATIVE;
            case LIKELY -> WordingKey.CONFIDENCE_LIKELY;
            case CLEAR -> WordingKey.CONFIDENCE_CLEAR;
        };
        return rulebook.wording()
                .say(
                        WordingKey.SUMMARY_ROLE,
                        Map.of(
                                "partner",
                                found.partner(),
                                "role",
                                rulebook.term(Vocabularies.ROLES, found.role().code())
                                        .title(),
                                "confidence",
                                rulebook.wording().say(sure, Map.of())));
    }

    private String level(LevelFound found) {
        return rulebook.wording()
                .say(
                        WordingKey.SUMMARY_LEVEL,
                        Map.of(
                                "level",
                                rulebook.term(Vocabularies.LEVELS, found.level().code())
                                        .title(),
                                "score",
                                rulebook.speech().number(found.score()),
                                "most",
                                rulebook.speech().number(rulebook.settings().greatestScore())));
    }

    private String value(MeasureName name) {
        return inference.measures().find(name, Measure.COUPLE).map(this::plain).orElse("0");
    }

    private String plain(Measured measured) {
        return rulebook.speech().number(Math.rint(measured.value()));
    }
}
