package dev.attune.runner.result;

import dev.attune.assessment.Clearance;
import dev.attune.assessment.Context;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.FactValue;
import dev.attune.assessment.Frequency;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reporter;
import dev.attune.assessment.Score;
import dev.attune.assessment.Until;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case in the shape of {@code case.schema.json}. What is as it is without being said is left out; read again, it gives an equal case.
 *
 * @param id the host's id
 * @param partners the two partners
 * @param account whose account entries are that name no reporter
 * @param zone the time zone
 * @param asOf the moment the log is read at
 * @param observations the log
 * @param scores results of questionnaires
 * @param context circumstances
 * @param facts what else is known
 * @param clearances concerns that were looked into
 */
public record CaseJson(
        String id,
        List<String> partners,
        @Nullable Reporter account,
        @Nullable String zone,
        @Nullable Instant asOf,
        List<Entry> observations,
        @Nullable List<Score> scores,
        @Nullable List<Circumstance> context,
        @Nullable Map<String, Object> facts,
        @Nullable List<Clearance> clearances) {
    /**
     * Puts a case into that shape.
     *
     * @param couple the case
     * @return its shape
     */
    public static CaseJson of(CoupleCase couple) {
        return new CaseJson(
                couple.id(),
                couple.partners(),
                couple.account(),
                couple.zone() == null ? null : couple.zone().getId(),
                couple.asOf(),
                couple.observations().stream()
                        .map(observation -> Entry.of(observation, couple.account()))
                        .toList(),
                couple.scores().isEmpty() ? null : couple.scores(),
                couple.context().isEmpty()
                        ? null
                        : couple.context().stream().map(Circumstance::of).toList(),
                couple.facts().isEmpty() ? null : facts(couple.facts()),
                couple.clearances().isEmpty() ? null : couple.clearances());
    }

    private static Map<String, Object> facts(Map<String, FactValue> given) {
        Map<String, Object> facts = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            if (value instanceof FactValue.YesNo yesNo) {
                facts.put(key, yesNo.value());
            } else if (value instanceof FactValue.Amount amount) {
                facts.put(key, amount.value());
            } else {
                facts.put(key, value.text());
            }
        });
        return facts;
    }

    /** An observation: a moment or a day stands in {@code at}. */
    record Entry(
            @Nullable String id,
            String by,
            String behaviour,
            @Nullable String at,
            @Nullable Reporter reporter,
            @Nullable String topic,
            @Nullable String episode,
            @Nullable String event,
            @Nullable Integer strength,
            @Nullable Frequency frequency,
            @Nullable String until,
            @Nullable Instant recordedAt,
            @Nullable String answers,
            @Nullable String note) {
        private static Entry of(Observation seen, @Nullable Reporter account) {
            Reporter usual = account == null ? Reporter.UNKNOWN : account;
            Until until = seen.until();
            return new Entry(
                    seen.id(),
                    seen.by(),
                    seen.behaviour(),
                    seen.isDated() ? String.valueOf(seen.at() == null ? seen.day() : seen.at()) : null,
                    seen.reporter() == usual ? null : seen.reporter(),
                    seen.topic(),
                    seen.episode(),
                    seen.event(),
                    seen.strength() == Observation.USUAL_STRENGTH ? null : seen.strength(),
                    seen.frequency(),
                    until == null ? null : until.text(),
                    seen.recordedAt(),
                    seen.answers(),
                    seen.note());
        }
    }

    /** A circumstance, which is shared only where it says so. */
    record Circumstance(String partner, String flag, @Nullable Boolean shared) {
        private static Circumstance of(Context given) {
            return new Circumstance(given.partner(), given.flag(), given.shared() ? true : null);
        }
    }
}
