package dev.attune.rules.internal.explain;

import dev.attune.assessment.Clearance;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Score;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Given;
import dev.attune.rules.internal.inference.InForce;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.WordingKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of clearances: in place of a concern's guidance where they cover it, else beside the findings, and why they open nothing. */
final class ClearanceWords {
    private final Rulebook rulebook;
    private final Inference inference;
    private final CoupleCase couple;
    private final Given.Cleared cleared;

    ClearanceWords(Rulebook rulebook, Inference inference) {
        this.rulebook = rulebook;
        this.inference = inference;
        this.couple = inference.couple();
        this.cleared = InForce.clearances(couple, rulebook);
    }

    /** Whether everything that raised a concern was looked into. */
    boolean cover(List<ConcernRaised> same) {
        return same.stream().allMatch(cleared::coversAllOf);
    }

    /** What was found of a concern that is covered. */
    String found(String concern) {
        return cleared.clearances().stream()
                .filter(clearance -> clearance.concern().equals(concern))
                .map(this::sentence)
                .collect(Collectors.joining(" "));
    }

    /** Of all clearances that are not told with their concern. */
    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        couple.clearances().stream().filter(clearance -> !isTold(clearance)).forEach(clearance -> {
            List<String> sentences = new ArrayList<>(List.of(sentence(clearance)));
            gone(clearance, sentences);
            whyNot(clearance, sentences);
            WordingKey key =
                    clearance.until() == null ? WordingKey.NOTICE_CLEARANCE : WordingKey.NOTICE_CLEARANCE_UNTIL;
            notices.add(new Notice(key.text(), String.join(" ", sentences), covered(clearance)));
        });
        return notices;
    }

    private boolean isTold(Clearance clearance) {
        List<ConcernRaised> same = raised(clearance);
        return !same.isEmpty() && cleared.clearances().contains(clearance) && cover(same);
    }

    private List<ConcernRaised> raised(Clearance clearance) {
        return inference.concluded(ConcernRaised.class).stream()
                .filter(concern -> concern.concern().equals(clearance.concern()))
                .toList();
    }

    private void gone(Clearance clearance, List<String> sentences) {
        Set<String> there = Stream.concat(
                        couple.observations().stream().map(Observation::id),
                        couple.scores().stream().map(Score::instrument))
                .collect(Collectors.toSet());
        long gone =
                clearance.covers().stream().filter(id -> !there.contains(id)).count();
        if (gone > 0) {
            sentences.add(say(WordingKey.CLEARANCE_GONE, Map.of("count", Long.toString(gone))));
        }
    }

    private void whyNot(Clearance clearance, List<String> sentences) {
        if (!rulebook.catalogue().clearable().contains(clearance.concern())) {
            sentences.add(say(WordingKey.CLEARANCE_NEVER, Map.of()));
        } else if (!clearance.bothSeenAlone()) {
            sentences.add(say(WordingKey.CLEARANCE_TOGETHER, Map.of()));
        } else if (!InForce.holds(couple, clearance)) {
            sentences.add(say(WordingKey.CLEARANCE_OVER, Map.of()));
        } else if (!raised(clearance).isEmpty()) {
            sentences.add(say(WordingKey.CLEARANCE_MORE, Map.of()));
        }
    }

    private List<String> covered(Clearance clearance) {
        Set<String> ids = couple.observations().stream().map(Observation::id).collect(Collectors.toSet());
        return clearance.covers().stream().filter(ids::contains).toList();
    }

    private String sentence(Clearance clearance) {
        Instant until = clearance.until();
        return say(
                until == null ? WordingKey.NOTICE_CLEARANCE : WordingKey.NOTICE_CLEARANCE_UNTIL,
                Map.of(
                        "concern",
                        rulebook.term(Vocabularies.CONCERNS, clearance.concern())
                                .title(),
                        "count",
                        Integer.toString(clearance.covers().size()),
                        "who",
                        clearance.assessedBy(),
                        "day",
                        day(clearance.at()),
                        "until",
                        until == null ? "" : day(until),
                        "found",
                        clearance.found()));
    }

    private String day(Instant moment) {
        ZoneId zone = couple.zone() == null ? ZoneOffset.UTC : couple.zone();
        return LocalDate.ofInstant(moment, zone).toString();
    }

    private String say(WordingKey key, Map<String, String> values) {
        return rulebook.wording().say(key, values);
    }
}
