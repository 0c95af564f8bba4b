package dev.attune.simulator;

import static dev.attune.assessment.Role.BOTH;
import static dev.attune.assessment.Role.DISTANCER;
import static dev.attune.assessment.Role.NEITHER;
import static dev.attune.assessment.Role.PURSUER;

import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.assessment.Trend;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who takes which part in a story, and what would therefore be right to find.
 *
 * @param story the story
 * @param lead the place, 0 or 1, of the partner who has the story's first part
 * @param changeAt the moment of a change, as a part of the time the log covers
 */
record Script(Story story, int lead, double changeAt) {
    /** Topics of an episode; on the first two the parts differ where they depend on the topic. */
    static final List<String> TOPICS = List.of("money", "closeness", "household", "family");

    /** The part of a partner at a moment and on a topic. */
    Part part(int partner, double moment, @Nullable String topic) {
        boolean leads = partner == lead;
        return switch (story) {
            case PURSUE_WITHDRAW -> leads ? Part.PURSUER : Part.DISTANCER;
            case ATTACK_WITHDRAW -> leads ? Part.ATTACKER : Part.DISTANCER;
            case ATTACK_ATTACK -> Part.FIGHTER;
            case BOTH_DO_BOTH -> Part.BOTH;
            case MUTUAL_AVOIDANCE -> Part.AVOIDER;
            case BURNT_OUT -> leads ? (moment < changeAt ? Part.PURSUER : Part.GIVEN_UP) : Part.DISTANCER;
            case ROLE_BY_TOPIC -> leads == TOPICS.get(0).equals(topic) ? Part.PURSUER : Part.DISTANCER;
            case ROLE_REVERSAL -> leads == moment < changeAt ? Part.PURSUER : Part.DISTANCER;
            case CONSTRUCTIVE, NO_CYCLE -> Part.NONE;
        };
    }

    /** How many of the topics come up. */
    int topics() {
        return story == Story.ROLE_BY_TOPIC ? 2 : TOPICS.size();
    }

    /** Whether something changes on the way. */
    boolean changes() {
        return story == Story.BURNT_OUT || story == Story.ROLE_REVERSAL;
    }

    Truth truth(List<String> partners, double growth) {
        String one = partners.get(lead);
        String other = partners.get(1 - lead);
        return new Truth(
                story, Map.of(one, roles(true), other, roles(false)), patterns(), topics(one, other), trend(growth));
    }

    private Set<Role> roles(boolean leads) {
        return switch (story) {
            case PURSUE_WITHDRAW, ATTACK_WITHDRAW -> Set.of(leads ? PURSUER : DISTANCER);
            case BOTH_DO_BOTH, ROLE_BY_TOPIC -> Set.of(BOTH);
            // Both keep away: to call that making room, or hardly a move, is right alike.
            case MUTUAL_AVOIDANCE -> Set.of(DISTANCER, NEITHER);
            case BURNT_OUT -> leads ? Set.of() : Set.of(DISTANCER);
            // A part that changed is none in the log as a whole; blows are no part.
            case ATTACK_ATTACK, ROLE_REVERSAL -> Set.of();
            case CONSTRUCTIVE, NO_CYCLE -> Set.of(NEITHER);
        };
    }

    private Set<Pattern> patterns() {
        return switch (story) {
            case PURSUE_WITHDRAW -> Set.of(Pattern.PURSUE_WITHDRAW);
            case ATTACK_WITHDRAW -> Set.of(Pattern.ATTACK_WITHDRAW);
            case ATTACK_ATTACK -> Set.of(Pattern.ATTACK_ATTACK);
            case BOTH_DO_BOTH, ROLE_BY_TOPIC -> Set.of(Pattern.MIXED);
            case MUTUAL_AVOIDANCE -> Set.of(Pattern.MUTUAL_AVOIDANCE);
            case BURNT_OUT -> Set.of(Pattern.WITHDRAW_WITHDRAW);
            case ROLE_REVERSAL -> Set.of();
            case CONSTRUCTIVE, NO_CYCLE -> Set.of(Pattern.CONSTRUCTIVE);
        };
    }

    private Map<String, Map<String, Role>> topics(String one, String other) {
        return story == Story.ROLE_BY_TOPIC
                ? Map.of(
                        TOPICS.get(0), Map.of(one, PURSUER, other, DISTANCER),
                        TOPICS.get(1), Map.of(one, DISTANCER, other, PURSUER))
                : Map.of();
    }

    private Trend trend(double growth) {
        if (changes()) {
            return Trend.UNKNOWN;
        }
        return growth > 1 ? Trend.ESCALATING : growth < 1 ? Trend.EASING : Trend.STEADY;
    }
}
