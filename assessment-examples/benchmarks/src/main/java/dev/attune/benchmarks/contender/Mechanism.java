package dev.attune.benchmarks.contender;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Role;
import dev.attune.rules.fact.Concluded;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Concluded.IntensityRaised;
import dev.attune.rules.fact.Concluded.Leaned;
import dev.attune.rules.fact.Concluded.PatternVoted;
import dev.attune.rules.fact.Concluded.Recommended;
import dev.attune.rules.fact.Concluded.RoleLimited;
import dev.attune.rules.fact.Concluded.Withheld;
import dev.attune.rules.fact.Found.Candidate;
import dev.attune.rules.fact.Found.Chosen;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.PatternFound;
import dev.attune.rules.fact.Found.RoleFound;
import dev.attune.rules.fact.Given.Ceiling;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rule.Band;
import dev.attune.rules.rule.Rung;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The mechanism as Java, for contenders that let it follow their rules: leans make roles, votes a pattern, points a level, and of
 * what is recommended a few are chosen. Immutable.
 */
final class Mechanism {
    private final Rulebook rulebook;
    private final Map<String, Integer> stages = new LinkedHashMap<>();

    @SuppressWarnings("EnumOrdinal")
    Mechanism(Rulebook rulebook) {
        this.rulebook = rulebook;
        rulebook.techniques()
                .forEach((id, technique) -> stages.put(id, technique.stage().ordinal()));
    }

    /** Withheld, when a hard concern was raised. */
    static Optional<PatternFound> gate(List<ConcernRaised> concerns) {
        for (ConcernRaised concern : concerns) {
            if (concern.gate() == Gate.HARD) {
                return Optional.of(new PatternFound(Pattern.WITHHELD_FOR_SAFETY, List.of()));
            }
        }
        return Optional.empty();
    }

    /** Whose role, and on which topic. */
    private record Subject(String partner, String topic) {}

    List<RoleFound> roles(List<Leaned> leans, List<RoleLimited> limits, CaseMeasures measures, List<String> partners) {
        Map<Subject, Map<Role, List<Leaned>>> bySubject = new LinkedHashMap<>();
        for (Leaned lean : leans) {
            bySubject
                    .computeIfAbsent(new Subject(lean.partner(), lean.topic()), key -> new EnumMap<>(Role.class))
                    .computeIfAbsent(lean.role(), key -> new ArrayList<>())
                    .add(lean);
        }
        Set<String> clear = new HashSet<>();
        List<RoleFound> roles = new ArrayList<>();
        bySubject.forEach((subject, byRole) -> {
            for (RoleFound role : highest(subject, byRole, limits, measures)) {
                roles.add(role);
                if (role.topic().isEmpty()) {
                    clear.add(role.partner());
                }
            }
        });
        for (String partner : partners) {
            if (!clear.contains(partner)) {
                roles.add(new RoleFound(partner, "", Role.UNCLEAR, null, List.of()));
            }
        }
        return roles;
    }

    /** The role on the highest rung, or those that share it. */
    private List<RoleFound> highest(
            Subject subject, Map<Role, List<Leaned>> byRole, List<RoleLimited> limits, CaseMeasures measures) {
        Map<Role, Double> points = new EnumMap<>(Role.class);
        byRole.forEach((role, leans) ->
                points.put(role, leans.stream().mapToDouble(Leaned::points).sum()));
        double observations = observations(measures, subject.partner(), subject.topic());
        Confidence limit = limit(limits, subject.partner());
        List<RoleFound> highest = new ArrayList<>();
        byRole.forEach((role, leans) -> {
            double lead = points.getOrDefault(role, 0.0)
                    - points.entrySet().stream()
                            .filter(other -> other.getKey() != role)
                            .mapToDouble(Map.Entry::getValue)
                            .max()
                            .orElse(Double.NEGATIVE_INFINITY);
            Confidence reached = null;
            for (Rung rung : rulebook.rungs()) {
                if (rung.points() <= points.getOrDefault(role, 0.0)
                        && lead >= rung.lead()
                        && observations >= rung.observations()
                        && rung.confidence().compareTo(limit) <= 0
                        && (reached == null || rung.confidence().compareTo(reached) > 0)) {
                    reached = rung.confidence();
                }
            }
            if (reached != null) {
                Confidence before = highest.isEmpty() ? null : highest.get(0).confidence();
                if (before != null && before.compareTo(reached) < 0) {
                    highest.clear();
                }
                if (before == null || before.compareTo(reached) <= 0) {
                    highest.add(new RoleFound(subject.partner(), subject.topic(), role, reached, leans));
                }
            }
        });
        return highest;
    }

    private static Confidence limit(List<RoleLimited> limits, String partner) {
        Confidence limit = Confidence.CLEAR;
        for (RoleLimited one : limits) {
            if (one.partner().equals(partner) && one.confidence().compareTo(limit) < 0) {
                limit = one.confidence();
            }
        }
        return limit;
    }

    private static double observations(CaseMeasures measures, String partner, String topic) {
        for (Measured measured : measures.all()) {
            if (measured.name() == MeasureName.OBSERVATIONS
                    && measured.of().equals(partner)
                    && measured.topic().equals(topic)) {
                return measured.value();
            }
        }
        return Double.NaN;
    }

    PatternFound pattern(List<PatternVoted> votes, CaseMeasures measures, List<String> partners) {
        Map<Pattern, List<PatternVoted>> byPattern = new EnumMap<>(Pattern.class);
        if (partners.stream().allMatch(partner -> observations(measures, partner, "") > 0)) {
            votes.forEach(vote -> byPattern
                    .computeIfAbsent(vote.pattern(), key -> new ArrayList<>())
                    .add(vote));
        }
        if (byPattern.isEmpty()) {
            return new PatternFound(Pattern.INSUFFICIENT_EVIDENCE, List.of());
        }
        double most = Double.NEGATIVE_INFINITY;
        PatternFound first = new PatternFound(Pattern.MIXED, votes);
        for (Map.Entry<Pattern, List<PatternVoted>> entry : byPattern.entrySet()) {
            double points = Concluded.sumOncePerRule(entry.getValue());
            if (points > most) {
                most = points;
                first = new PatternFound(entry.getKey(), entry.getValue());
            } else if (points == most) {
                first = new PatternFound(Pattern.MIXED, votes);
            }
        }
        return first;
    }

    Optional<LevelFound> level(PatternFound pattern, List<IntensityRaised> raises) {
        if (isThin(pattern)) {
            return Optional.empty();
        }
        double score = Ceiling.capped(raises, rulebook.greatestScore());
        Band highest = null;
        for (Band band : rulebook.bands()) {
            if (band.from() <= score && (highest == null || band.from() > highest.from())) {
                highest = band;
            }
        }
        return highest == null ? Optional.empty() : Optional.of(new LevelFound(score, highest.level(), raises));
    }

    static boolean isThin(PatternFound pattern) {
        return pattern.pattern() == Pattern.INSUFFICIENT_EVIDENCE;
    }

    List<Chosen> chosen(
            PatternFound pattern, List<Recommended> recommended, List<Withheld> withheld, List<String> partners) {
        List<Candidate> candidates = candidates(recommended, withheld);
        candidates.removeIf(candidate -> isThin(pattern) && candidate.stage() > 0);
        candidates = forBoth(candidates, partners);
        List<Chosen> chosen = new ArrayList<>();
        int places = rulebook.mostRecommendations();
        Optional<Candidate> one = best(candidates, partners.get(0));
        Optional<Candidate> other = best(candidates, partners.get(1));
        if (places > 1 && one.isPresent() && other.isPresent()) {
            chosen.add(new Chosen(one.get()));
            chosen.add(new Chosen(other.get()));
            places -= 2;
        }
        for (; places > 0; places--) {
            Optional<Candidate> next = best(candidates, Recommendation.BOTH);
            if (next.isEmpty()) {
                break;
            }
            candidates.remove(next.get());
            chosen.add(new Chosen(next.get()));
        }
        return chosen;
    }

    private List<Candidate> candidates(List<Recommended> recommended, List<Withheld> withheld) {
        Set<String> barred = new HashSet<>();
        withheld.forEach(one -> barred.add(one.technique()));
        Map<Offer, List<Recommended>> byOffer = new LinkedHashMap<>();
        for (Recommended one : recommended) {
            if (!barred.contains(one.technique())) {
                byOffer.computeIfAbsent(new Offer(one.technique(), one.recipient()), key -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        byOffer.forEach((offer, proposals) -> {
            Integer stage = stages.get(offer.technique());
            if (stage != null) {
                candidates.add(new Candidate(offer.technique(), offer.recipient(), stage, proposals));
            }
        });
        return candidates;
    }

    private record Offer(String technique, String recipient) {}

    /** The same technique for each, or for both and for one, is one technique for both. */
    private static List<Candidate> forBoth(List<Candidate> candidates, List<String> partners) {
        Map<String, List<Candidate>> byTechnique = new LinkedHashMap<>();
        candidates.forEach(candidate -> byTechnique
                .computeIfAbsent(candidate.technique(), key -> new ArrayList<>())
                .add(candidate));
        List<Candidate> joined = new ArrayList<>();
        for (List<Candidate> same : byTechnique.values()) {
            Optional<Candidate> both = find(same, Recommendation.BOTH);
            Optional<Candidate> one = find(same, partners.get(0));
            Optional<Candidate> other = find(same, partners.get(1));
            if (one.isPresent() && other.isPresent()) {
                joined.add(one.get().forBothWith(other.get()));
                both.ifPresent(joined::add);
            } else if (both.isPresent() && same.size() == 2) {
                joined.add(both.get().forBothWith(one.or(() -> other).orElseThrow()));
            } else {
                joined.addAll(same);
            }
        }
        return joined;
    }

    private static Optional<Candidate> find(List<Candidate> candidates, String recipient) {
        return candidates.stream()
                .filter(candidate -> candidate.recipient().equals(recipient))
                .findFirst();
    }

    private static Optional<Candidate> best(List<Candidate> candidates, String recipient) {
        Candidate best = null;
        for (Candidate candidate : candidates) {
            if (candidate.recipient().equals(recipient) && (best == null || candidate.isPreferredTo(best))) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }
}
