package dev.attune.rules.internal.engine;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.InvalidCaseException;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.WhatWouldChange;
import dev.attune.assessment.WhatWouldChange.About;
import dev.attune.assessment.WhatWouldChange.Change;
import dev.attune.assessment.WhatWouldChange.Edit;
import dev.attune.assessment.WhatWouldChange.EntrySignal;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.RoleFound;
import dev.attune.rules.internal.explain.LocalizedRulebook;
import dev.attune.rules.internal.inference.Inference;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Vocabularies;
import dev.attune.rules.rulebook.WordingKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the smallest change in a log that alters a finding, by trying: the same rules on logs with one entry more or less of one
 * kind, then with two, and so on, until every finding has been altered or enough has been tried.
 *
 * <p>Nothing is estimated, so that what is said is what the rulebook would do. The work is bounded by the number of kinds of entry
 * times the number of entries tried.
 */
public final class ChangeSearch {
    /** Where the search ends. A finding that stands this much more or less of anything does not hang on single entries. */
    private static final int MOST_ENTRIES = 8;

    private final InferenceCore core;
    private final Rulebook rulebook;
    private final CoupleCase couple;

    private ChangeSearch(InferenceCore core, CoupleCase couple, LocalizedRulebook voice) {
        this.core = core;
        this.rulebook = voice.rulebook();
        this.couple = couple;
    }

    /**
     * Finds what would change a case's findings.
     *
     * @param core what infers from it
     * @param couple the case
     * @param voice the rulebook in the language to be read
     * @return the roles in order of the partners, then the level unless there is too little to say
     * @throws InvalidCaseException when the rulebook cannot assess the case
     */
    public static List<WhatWouldChange> of(InferenceCore core, CoupleCase couple, LocalizedRulebook voice) {
        core.check(couple);
        return new ChangeSearch(core, couple, voice).changes();
    }

    /** A finding that may be altered. */
    private record Target(About about, String of) {}

    /** What is added to or left out of the log, whatever the number. */
    private record Kin(Edit edit, String by, EntrySignal signal, String behaviour, List<Observation> latestFirst) {}

    private List<WhatWouldChange> changes() {
        Inference now = core.infer(couple);
        if (now.isGated()) {
            return List.of();
        }
        Map<Target, String> found = found(now);
        if (now.isThin()) {
            found.remove(new Target(About.LEVEL, Measure.COUPLE));
        }
        Map<Target, List<Change>> nearest = new LinkedHashMap<>();
        List<Kin> kinds = kinds();
        for (int entries = 1; entries <= MOST_ENTRIES && nearest.size() < found.size(); entries++) {
            Set<Target> settled = new HashSet<>(nearest.keySet());
            for (Kin kin : kinds) {
                Optional<CoupleCase> edited = edited(kin, entries);
                if (edited.isEmpty()) {
                    continue;
                }
                Map<Target, String> then = found(core.infer(edited.get()));
                for (Map.Entry<Target, String> finding : found.entrySet()) {
                    Target target = finding.getKey();
                    String becomes = then.getOrDefault(target, "");
                    if (!settled.contains(target) && !becomes.equals(finding.getValue())) {
                        nearest.computeIfAbsent(target, t -> new ArrayList<>())
                                .add(new Change(kin.edit(), kin.by(), kin.signal(), entries, kin.behaviour(), becomes));
                    }
                }
            }
        }
        return found.entrySet().stream()
                .map(finding ->
                        result(finding.getKey(), finding.getValue(), nearest.getOrDefault(finding.getKey(), List.of())))
                .toList();
    }

    private Map<Target, String> found(Inference inference) {
        Map<Target, String> found = new LinkedHashMap<>();
        for (String partner : couple.partners()) {
            inference.all(RoleFound.class).stream()
                    .filter(role -> role.topic().isEmpty() && role.partner().equals(partner))
                    .forEach(role -> found.put(
                            new Target(About.ROLE, partner), role.role().code()));
        }
        found.put(
                new Target(About.LEVEL, Measure.COUPLE),
                inference.all(LevelFound.class).stream()
                        .findFirst()
                        .map(level -> level.level().code())
                        .orElse(Pattern.INSUFFICIENT_EVIDENCE.code()));
        return found;
    }

    /** In order of the signals, then of the partners, then of the edits. */
    private List<Kin> kinds() {
        List<Kin> kinds = new ArrayList<>();
        for (EntrySignal signal : EntrySignal.values()) {
            for (String partner : couple.partners()) {
                List<Observation> latestFirst = latestFirst(partner, measured(signal));
                example(latestFirst, measured(signal))
                        .ifPresent(like -> kinds.add(new Kin(Edit.ADDED, partner, signal, like, latestFirst)));
                if (!latestFirst.isEmpty()) {
                    kinds.add(new Kin(
                            Edit.LEFT_OUT, partner, signal, latestFirst.get(0).behaviour(), latestFirst));
                }
            }
        }
        return kinds;
    }

    /** Undated entries count as current, so they are among the latest. */
    private List<Observation> latestFirst(String partner, Signal signal) {
        List<Observation> log = couple.observations();
        List<Observation> latestFirst = new ArrayList<>();
        for (int i = log.size() - 1; i >= 0; i--) {
            Behaviour behaviour = rulebook.behaviours().get(log.get(i).behaviour());
            if (log.get(i).by().equals(partner) && behaviour != null && behaviour.signal() == signal) {
                latestFirst.add(log.get(i));
            }
        }
        return latestFirst;
    }

    /** What an entry more would most likely be: what was seen last, or else the plainest act of its kind. */
    private Optional<String> example(List<Observation> latestFirst, Signal signal) {
        return latestFirst.isEmpty()
                ? rulebook.behaviours().values().stream()
                        .filter(b -> b.signal() == signal
                                && b.weights().kind() == Kind.ACT
                                && b.weights().weights().size() == 1)
                        .max(Comparator.comparingDouble(
                                        (Behaviour b) -> b.weights().weights().getOrDefault(signal, 0.0))
                                .thenComparing(Behaviour::code, Comparator.reverseOrder()))
                        .map(Behaviour::code)
                : Optional.of(latestFirst.get(0).behaviour());
    }

    private Optional<CoupleCase> edited(Kin kin, int entries) {
        if (kin.edit() == Edit.ADDED) {
            List<Observation> log = new ArrayList<>(couple.observations());
            for (int i = 1; i <= entries; i++) {
                log.add(added(kin, i));
            }
            return Optional.of(atSameMoment(couple.toBuilder().observations(log).build()));
        }
        if (kin.latestFirst().size() < entries) {
            return Optional.empty();
        }
        Set<@Nullable String> gone = new HashSet<>();
        kin.latestFirst().subList(0, entries).forEach(o -> gone.add(o.id()));
        return Optional.of(atSameMoment(couple.excerpt(o -> !gone.contains(o.id()))));
    }

    /** An occasion of its own, one a day: that it answers something, or is answered, would be another change. */
    private Observation added(Kin kin, int number) {
        Observation plain = Observation.of(kin.by(), kin.behaviour()).episode(episode(number));
        Observation told = kin.latestFirst().isEmpty()
                ? plain
                : plain.reporter(kin.latestFirst().get(0).reporter());
        Instant readAt = couple.readAt();
        return readAt == null ? told : told.at(readAt.minus(Duration.ofDays(number - 1L)));
    }

    private String episode(int number) {
        String name = "added " + number;
        while (isTaken(name)) {
            name = "another " + name;
        }
        return name;
    }

    private boolean isTaken(String episode) {
        return couple.observations().stream().anyMatch(o -> episode.equals(o.episode()));
    }

    /** Read at the same moment, even when the latest entry is left out. */
    private CoupleCase atSameMoment(CoupleCase changed) {
        Instant readAt = couple.readAt();
        return readAt == null ? changed : changed.toBuilder().asOf(readAt).build();
    }

    private WhatWouldChange result(Target target, String found, List<Change> nearest) {
        List<String> sentences = nearest.isEmpty()
                ? List.of(stands(target))
                : nearest.stream()
                        .map(change -> sentence(target, found, change))
                        .toList();
        return new WhatWouldChange(target.about(), target.of(), found, nearest, MOST_ENTRIES, sentences);
    }

    private String stands(Target target) {
        String count = Integer.toString(MOST_ENTRIES);
        return target.about() == About.ROLE
                ? say(WordingKey.CHANGE_NO_ROLE, Map.of("count", count, "partner", target.of()))
                : say(WordingKey.CHANGE_NO_LEVEL, Map.of("count", count));
    }

    private String sentence(Target target, String found, Change change) {
        String becomes = target.about() == About.ROLE
                ? say(
                        WordingKey.CHANGE_ROLE,
                        Map.of(
                                "partner", target.of(),
                                "found", title(Vocabularies.ROLES, found),
                                "becomes", title(Vocabularies.ROLES, change.becomes())))
                : say(
                        WordingKey.CHANGE_LEVEL,
                        Map.of("found", title(Vocabularies.LEVELS, found), "becomes", level(change.becomes())));
        boolean one = change.entries() == 1;
        WordingKey key = change.edit() == Edit.ADDED
                ? one ? WordingKey.CHANGE_ADDED_ONE : WordingKey.CHANGE_ADDED
                : one ? WordingKey.CHANGE_LEFT_OUT_ONE : WordingKey.CHANGE_LEFT_OUT;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("partner", change.by());
        values.put("shows", say(shows(change.signal()), Map.of()));
        values.put("becomes", becomes);
        if (!one) {
            values.put("count", Integer.toString(change.entries()));
        }
        if (change.edit() == Edit.ADDED) {
            Behaviour behaviour = rulebook.behaviours().get(change.behaviour());
            values.put("behaviour", behaviour == null ? change.behaviour() : behaviour.label());
        }
        return say(key, values);
    }

    private static Signal measured(EntrySignal signal) {
        return switch (signal) {
            case PURSUIT -> Signal.PURSUIT;
            case DISTANCE -> Signal.DISTANCE;
            case HOSTILITY -> Signal.HOSTILITY;
            case AVOIDANCE -> Signal.AVOIDANCE;
            case CONNECTION -> Signal.CONNECTION;
        };
    }

    private static WordingKey shows(EntrySignal signal) {
        return switch (signal) {
            case PURSUIT -> WordingKey.SHOWS_PURSUIT;
            case DISTANCE -> WordingKey.SHOWS_DISTANCE;
            case HOSTILITY -> WordingKey.SHOWS_HOSTILITY;
            case AVOIDANCE -> WordingKey.SHOWS_AVOIDANCE;
            case CONNECTION -> WordingKey.SHOWS_CONNECTION;
        };
    }

    private String level(String code) {
        return code.equals(Pattern.INSUFFICIENT_EVIDENCE.code())
                ? title(Vocabularies.PATTERNS, code)
                : title(Vocabularies.LEVELS, code);
    }

    private String title(Vocabularies table, String code) {
        return rulebook.term(table, code).title();
    }

    private String say(WordingKey key, Map<String, String> values) {
        return rulebook.wording().say(key, values);
    }
}
