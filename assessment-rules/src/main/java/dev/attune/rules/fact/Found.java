package dev.attune.rules.fact;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Level;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Recommendation;
import dev.attune.assessment.Role;
import dev.attune.rules.fact.Concluded.IntensityRaised;
import dev.attune.rules.fact.Concluded.Leaned;
import dev.attune.rules.fact.Concluded.PatternVoted;
import dev.attune.rules.fact.Concluded.Recommended;
import dev.attune.rules.fact.Given.Stages;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.rulebook.Technique;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the mechanism made of the rules' conclusions. */
public sealed interface Found extends Supported {
    /**
     * The points of all rules toward one role.
     *
     * @param partner whose
     * @param topic in which topic, or an empty text
     * @param role toward which
     * @param points how many
     * @param lead how many more than toward any other role; infinite when there is no other, negative when another has more
     * @param leans what they are made of
     */
    record RolePoints(String partner, String topic, Role role, double points, double lead, List<Leaned> leans)
            implements Found {
        private record Subject(String partner, String topic) {}

        /**
         * Adds leans up.
         *
         * @param leans the leans, in any order
         * @return the points of each partner, in all and in each topic, toward each role that there is a lean to
         */
        public static List<RolePoints> of(List<Leaned> leans) {
            Map<Subject, Map<Role, List<Leaned>>> bySubject = new LinkedHashMap<>();
            for (Leaned lean : leans) {
                bySubject
                        .computeIfAbsent(new Subject(lean.partner(), lean.topic()), key -> new EnumMap<>(Role.class))
                        .computeIfAbsent(lean.role(), key -> new ArrayList<>())
                        .add(lean);
            }
            List<RolePoints> points = new ArrayList<>();
            bySubject.forEach((subject, byRole) -> byRole.forEach((role, same) -> {
                double sum = sum(same);
                double most = Double.NEGATIVE_INFINITY;
                for (Map.Entry<Role, List<Leaned>> other : byRole.entrySet()) {
                    most = other.getKey() == role ? most : Math.max(most, sum(other.getValue()));
                }
                points.add(new RolePoints(subject.partner(), subject.topic(), role, sum, sum - most, same));
            }));
            return points;
        }

        private static double sum(List<Leaned> leans) {
            return leans.stream().mapToDouble(Leaned::points).sum();
        }

        @Override
        public Evidence evidence() {
            return Firing.evidenceOf(leans);
        }
    }

    /**
     * A rung of the ladder of confidence that the evidence for a role reaches.
     *
     * @param partner whose
     * @param topic in which topic, or an empty text
     * @param role which
     * @param confidence which rung
     * @param leans what the role rests on
     */
    record RungReached(String partner, String topic, Role role, Confidence confidence, List<Leaned> leans)
            implements Found {
        /**
         * How high the rung is.
         *
         * @return 0 for the lowest
         */
        public int height() {
            return confidence.ordinal();
        }

        @Override
        public Evidence evidence() {
            return Firing.evidenceOf(leans);
        }
    }

    /**
     * A role.
     *
     * @param partner whose
     * @param topic in which topic, or an empty text
     * @param role which
     * @param confidence how sure; null when unclear
     * @param leans what it rests on
     */
    record RoleFound(
            String partner,
            String topic,
            Role role,
            @Nullable Confidence confidence,
            List<Leaned> leans) implements Found {
        /**
         * Whether it is at least this sure.
         *
         * @param least the least
         * @return false when unclear
         */
        public boolean isAtLeast(Confidence least) {
            return confidence != null && confidence.compareTo(least) >= 0;
        }

        @Override
        public Evidence evidence() {
            return Firing.evidenceOf(leans);
        }
    }

    /**
     * The points of all rules toward one pattern.
     *
     * @param pattern toward which
     * @param points how many
     * @param votes what they are made of
     */
    record PatternPoints(Pattern pattern, double points, List<PatternVoted> votes) implements Found {
        /**
         * Adds votes up, those of one rule once.
         *
         * @param votes the votes, in any order
         * @return the points of each pattern there is a vote for
         */
        public static List<PatternPoints> of(List<PatternVoted> votes) {
            Map<Pattern, List<PatternVoted>> byPattern = new EnumMap<>(Pattern.class);
            votes.forEach(vote -> byPattern
                    .computeIfAbsent(vote.pattern(), key -> new ArrayList<>())
                    .add(vote));
            List<PatternPoints> points = new ArrayList<>();
            byPattern.forEach(
                    (pattern, same) -> points.add(new PatternPoints(pattern, Concluded.sumOncePerRule(same), same)));
            return points;
        }

        @Override
        public Evidence evidence() {
            return Firing.evidenceOf(votes);
        }
    }

    /**
     * The couple's pattern.
     *
     * @param pattern which
     * @param votes what it rests on
     */
    record PatternFound(Pattern pattern, List<PatternVoted> votes) implements Found {
        @Override
        public Evidence evidence() {
            return Firing.evidenceOf(votes);
        }
    }

    /**
     * The points of intensity of all rules.
     *
     * @param score their sum, at most the greatest score there is
     * @param raises what they are made of
     */
    record IntensityPoints(double score, List<IntensityRaised> raises) implements Found {
        /**
         * Adds points of intensity up, those of one rule once.
         *
         * @param greatest the greatest score there is
         * @param raises the points, in any order
         * @return their sum, at most the greatest score
         */
        public static IntensityPoints of(double greatest, List<IntensityRaised> raises) {
            return new IntensityPoints(Math.min(greatest, Concluded.sumOncePerRule(raises)), raises);
        }

        @Override
        public Evidence evidence() {
            return Firing.evidenceOf(raises);
        }
    }

    /**
     * The level of intensity.
     *
     * @param score the sum of points
     * @param level the band it is in
     * @param raises what it is made of
     */
    record LevelFound(double score, Level level, List<IntensityRaised> raises) implements Found {
        @Override
        public Evidence evidence() {
            return Firing.evidenceOf(raises);
        }
    }

    /**
     * A technique that may be chosen for somebody.
     *
     * @param technique its id
     * @param recipient a partner, or {@code both}
     * @param stage where it belongs in the order of work, from 0
     * @param proposals the rules' recommendations of it
     */
    record Candidate(String technique, String recipient, int stage, List<Recommended> proposals) implements Found {
        /** The one to choose first comes first: by priority, then by the order of work, then both before one. */
        private static final Comparator<Candidate> PREFERENCE = Comparator.comparing(Candidate::priority)
                .reversed()
                .thenComparing(Candidate::stage)
                .thenComparing(Candidate::isForOne)
                .thenComparing(Candidate::technique);

        /** The order in which chosen techniques are to be worked on. */
        public static final Comparator<Candidate> ORDER_OF_WORK =
                Comparator.comparing(Candidate::stage).thenComparing(PREFERENCE);

        private record Offer(String technique, String recipient) {}

        /**
         * What may be chosen of what was recommended.
         *
         * @param recommended the recommendations, in any order
         * @param stages where each technique belongs; of techniques that are not listed nothing is made
         * @return one candidate for each technique and recipient, with all its recommendations
         */
        public static List<Candidate> of(List<Recommended> recommended, Stages stages) {
            Map<Offer, List<Recommended>> offers = new LinkedHashMap<>();
            for (Recommended one : recommended) {
                if (stages.lists(one.technique())) {
                    offers.computeIfAbsent(new Offer(one.technique(), one.recipient()), key -> new ArrayList<>())
                            .add(one);
                }
            }
            List<Candidate> candidates = new ArrayList<>();
            offers.forEach((offer, proposals) -> candidates.add(
                    new Candidate(offer.technique(), offer.recipient(), stages.of(offer.technique()), proposals)));
            return candidates;
        }

        /**
         * The best of several.
         *
         * @param candidates candidates, in any order
         * @param most how many at most
         * @return those to choose first
         */
        public static List<Candidate> best(List<Candidate> candidates, int most) {
            return candidates.stream().sorted(PREFERENCE).limit(most).toList();
        }

        /**
         * Its priority.
         *
         * @return the greatest of its proposals'
         */
        public int priority() {
            int greatest = 0;
            for (Recommended proposal : proposals) {
                greatest = Math.max(greatest, proposal.priority());
            }
            return greatest;
        }

        /**
         * The same technique, for both.
         *
         * @param same the same technique for the other partner or for both
         * @return a candidate for both, on the proposals of each
         */
        public Candidate forBothWith(Candidate same) {
            return new Candidate(
                    technique,
                    Recommendation.BOTH,
                    stage,
                    Stream.concat(proposals.stream(), same.proposals.stream()).toList());
        }

        /**
         * Whether it is for one partner alone.
         *
         * @return false when it is for both
         */
        public boolean isForOne() {
            return !recipient.equals(Recommendation.BOTH);
        }

        /**
         * Whether it stands outside the number of techniques there is place for, as what is for safety does.
         *
         * @return true when it is chosen whatever else is
         */
        public boolean isApart() {
            return stage == Technique.Stage.SAFETY.ordinal();
        }

        /**
         * Whether it is to be chosen before another.
         *
         * @param other the other
         * @return true when it is preferred; of two techniques alike but for the partner neither is
         */
        public boolean isPreferredTo(Candidate other) {
            return PREFERENCE.compare(this, other) < 0;
        }

        @Override
        public Evidence evidence() {
            return Firing.evidenceOf(proposals);
        }
    }

    /**
     * A technique that was chosen.
     *
     * @param candidate which, for whom and why
     */
    record Chosen(Candidate candidate) implements Found {
        /**
         * Which technique it is.
         *
         * @return its id
         */
        public String technique() {
            return candidate.technique();
        }

        /**
         * Whom it is for.
         *
         * @return a partner, or {@code both}
         */
        public String recipient() {
            return candidate.recipient();
        }

        /**
         * Whether it stands outside the number of techniques there is place for.
         *
         * @return true when it was chosen whatever else is
         */
        public boolean isApart() {
            return candidate.isApart();
        }

        @Override
        public Evidence evidence() {
            return candidate.evidence();
        }
    }
}
