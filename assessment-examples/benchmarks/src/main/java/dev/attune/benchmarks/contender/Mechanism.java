package dev.attune.benchmarks.contender;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Gate;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Role;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Concluded.IntensityRaised;
import dev.attune.rules.fact.Concluded.Leaned;
import dev.attune.rules.fact.Concluded.PatternVoted;
import dev.attune.rules.fact.Concluded.Recommended;
import dev.attune.rules.fact.Concluded.RoleLimited;
import dev.attune.rules.fact.Concluded.Withheld;
import dev.attune.rules.fact.Found.Candidate;
import dev.attune.rules.fact.Found.Chosen;
import dev.attune.rules.fact.Found.IntensityPoints;
import dev.attune.rules.fact.Found.LevelFound;
import dev.attune.rules.fact.Found.PatternFound;
import dev.attune.rules.fact.Found.PatternPoints;
import dev.attune.rules.fact.Found.RoleFound;
import dev.attune.rules.fact.Found.RolePoints;
import dev.attune.rules.fact.Given.Stages;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import dev.attune.rules.rulebook.Band;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Rung;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mechanism as Java, for contenders that let it follow their rules: leans make roles, votes a pattern, points a level, and of
 * what is recommended a few are chosen. Immutable.
 */
final class Mechanism {
    private final Rulebook rulebook;
    private final Stages stages;

    Mechanism(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.stages = new Stages(rulebook.stages());
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
        Map<Subject, List<RoleFound>> highest = new LinkedHashMap<>();
        for (RolePoints points : RolePoints.of(leans)) {
            Confidence reached = reached(points, limits, measures);
            if (reached != null) {
                add(
                        highest.computeIfAbsent(
                                new Subject(points.partner(), points.topic()), key -> new ArrayList<>()),
                        new RoleFound(points.partner(), points.topic(), points.role(), reached, points.leans()));
            }
        }
        List<RoleFound> roles = new ArrayList<>();
        highest.values().forEach(roles::addAll);
        for (String partner : partners) {
            if (!highest.containsKey(new Subject(partner, ""))) {
                roles.add(new RoleFound(partner, "", Role.UNCLEAR, null, List.of()));
            }
        }
        return roles;
    }

    /** The highest rung for a role, if there is one. */
    private @Nullable Confidence reached(RolePoints points, List<RoleLimited> limits, CaseMeasures measures) {
        double occasions = value(measures, MeasureName.OCCASIONS, points.partner(), points.topic());
        double days = value(measures, MeasureName.DAYS, Measure.COUPLE, "");
        Confidence limit = limit(limits, points.partner());
        Confidence reached = null;
        for (Rung rung : rulebook.settings().rungs()) {
            if (rung.points() <= points.points()
                    && rung.lead() <= points.lead()
                    && occasions >= rung.occasions()
                    && days >= rung.days()
                    && rung.confidence().compareTo(limit) <= 0
                    && (reached == null || rung.confidence().compareTo(reached) > 0)) {
                reached = rung.confidence();
            }
        }
        return reached;
    }

    /** The role on the highest rung, or those that share it. */
    private static void add(List<RoleFound> highest, RoleFound role) {
        Confidence least = role.confidence();
        highest.removeIf(before -> least != null && !before.isAtLeast(least));
        if (highest.stream().allMatch(before -> before.confidence() == least)) {
            highest.add(role);
        }
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

    private static double value(CaseMeasures measures, MeasureName name, String of, String topic) {
        for (Measured measured : measures.all()) {
            if (measured.name() == name
                    && measured.of().equals(of)
                    && measured.topic().equals(topic)) {
                return measured.value();
            }
        }
        return Double.NaN;
    }

    PatternFound pattern(List<PatternVoted> votes, CaseMeasures measures, List<String> partners) {
        List<PatternPoints> all =
                partners.stream().allMatch(partner -> value(measures, MeasureName.OBSERVATIONS, partner, "") > 0)
                        ? PatternPoints.of(votes)
                        : List.of();
        if (all.isEmpty()) {
            return new PatternFound(Pattern.INSUFFICIENT_EVIDENCE, List.of());
        }
        double most = Double.NEGATIVE_INFINITY;
        PatternFound first = new PatternFound(Pattern.MIXED, votes);
        for (PatternPoints points : all) {
            if (points.points() > most) {
                most = points.points();
                first = new PatternFound(points.pattern(), points.votes());
            } else if (points.points() == most) {
                first = new PatternFound(Pattern.MIXED, votes);
            }
        }
        return first;
    }

    Optional<LevelFound> level(PatternFound pattern, List<IntensityRaised> raises, CaseMeasures measures) {
        if (isThin(pattern) || !(value(measures, MeasureName.WEEKS_COVERED, Measure.COUPLE, "") > 0)) {
            return Optional.empty();
        }
        double score =
                IntensityPoints.of(rulebook.settings().greatestScore(), raises).score();
        Band highest = null;
        for (Band band : rulebook.settings().bands()) {
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
        candidates.removeIf(candidate -> isThin(pattern) && !stages.isFirst(candidate.technique()));
        candidates = forBoth(candidates, partners);
        List<Chosen> chosen = new ArrayList<>();
        candidates.stream().filter(Candidate::isApart).map(Chosen::new).forEach(chosen::add);
        candidates.removeIf(Candidate::isApart);
        int places = rulebook.settings().mostRecommendations();
        Optional<Candidate> one = best(candidates, partners.get(0));
        Optional<Candidate> other = best(candidates, partners.get(1));
        if (places > 1 && one.isPresent() && other.isPresent()) {
            chosen.add(new Chosen(one.get()));
            chosen.add(new Chosen(other.get()));
            places -= 2;
        }
        List<Candidate> forBoth =
                candidates.stream().filter(candidate -> !candidate.isForOne()).toList();
        Candidate.best(forBoth, places).forEach(best -> chosen.add(new Chosen(best)));
        return chosen;
    }

    private List<Candidate> candidates(List<Recommended> recommended, List<Withheld> withheld) {
        Set<String> barred = new HashSet<>();
        withheld.forEach(one -> barred.add(one.technique()));
        List<Recommended> left = recommended.stream()
                .filter(one -> !barred.contains(one.technique()))
                .toList();
        return Candidate.of(left, stages);
    }

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
