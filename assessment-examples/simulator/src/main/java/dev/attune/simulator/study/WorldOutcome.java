package dev.attune.simulator.study;

import dev.attune.assessment.Confidence;
import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.simulator.world.PartnerTruth;
import dev.attune.simulator.world.World;
import dev.attune.simulator.world.WorldCouple;
import dev.attune.simulator.world.WorldStory;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a method says of one couple of a world, held against the truth. Immutable.
 *
 * @param world the world
 * @param story what goes on between the two
 * @param size how many entries their log has, or how many habits are told of each at least
 * @param evenings on how many evenings that happened which is logged
 * @param roles the role each partner is given, judged
 * @param pattern what became of the pattern
 * @param features the features that were found
 */
record WorldOutcome(
        World world,
        WorldStory story,
        int size,
        int evenings,
        List<JudgedRole> roles,
        Verdict pattern,
        Set<String> features) {
    /**
     * The role that one partner is given, held against the truth.
     *
     * @param role the role
     * @param confidence how sure, unless the role is unclear
     * @param verdict whether it is true, and may be said so surely
     * @param clearPart whether there was a part clear enough that it ought to be found
     */
    record JudgedRole(Role role, @Nullable Confidence confidence, Verdict verdict, boolean clearPart) {
        boolean isNamed() {
            return role != Role.UNCLEAR;
        }

        boolean isRight() {
            return verdict == Verdict.RIGHT;
        }

        /** Whether it is a part in a cycle: moving toward, or moving away. */
        boolean isPart() {
            return role == Role.PURSUER || role == Role.DISTANCER;
        }

        boolean isSurePart() {
            return isPart() && isSure(confidence);
        }
    }

    static WorldOutcome of(World world, int size, WorldCouple couple, Reading reading) {
        List<JudgedRole> roles = couple.couple().partners().stream()
                .map(partner -> judged(
                        reading.of(partner),
                        Objects.requireNonNull(couple.truth().partners().get(partner))))
                .toList();
        Set<Pattern> right = couple.truth().patterns();
        return new WorldOutcome(
                world,
                couple.truth().story(),
                size,
                couple.evenings(),
                roles,
                pattern(reading.pattern(), right),
                reading.features());
    }

    private static JudgedRole judged(Reading.Named named, PartnerTruth truth) {
        boolean right = truth.right().contains(named.role()) && (truth.sureAllowed() || !isSure(named.confidence()));
        Verdict verdict = named.role() == Role.UNCLEAR ? Verdict.UNNAMED : right ? Verdict.RIGHT : Verdict.WRONG;
        return new JudgedRole(named.role(), named.confidence(), verdict, truth.clearPart());
    }

    private static boolean isSure(@Nullable Confidence confidence) {
        return confidence == Confidence.LIKELY || confidence == Confidence.CLEAR;
    }

    private static Verdict pattern(@Nullable Pattern found, Set<Pattern> right) {
        if (right.isEmpty() || found == null) {
            return Verdict.OPEN;
        }
        return found == Pattern.INSUFFICIENT_EVIDENCE
                ? Verdict.UNNAMED
                : right.contains(found) ? Verdict.RIGHT : Verdict.WRONG;
    }

    boolean namesAPart() {
        return roles.stream().anyMatch(JudgedRole::isPart);
    }

    boolean namesASurePart() {
        return roles.stream().anyMatch(JudgedRole::isSurePart);
    }
}
