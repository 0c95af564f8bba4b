package dev.attune.simulator.world;

import static dev.attune.assessment.Role.BOTH;
import static dev.attune.assessment.Role.DISTANCER;
import static dev.attune.assessment.Role.NEITHER;
import static dev.attune.assessment.Role.PURSUER;

import dev.attune.assessment.Pattern;
import dev.attune.assessment.Role;
import dev.attune.rules.measure.Signal;
import dev.attune.simulator.Range;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** What two people are to each other: who tends to do what, what answers what, and what is therefore true of them. */
final class Bond {
    private static final Range LOUD = new Range(0.55, 0.8);
    private static final Range QUIET = new Range(0.4, 0.6);
    private static final Range KEEPS_AWAY = new Range(0.05, 0.25);
    private static final Range HALF = new Range(0.45, 0.55);
    /** In danger: how much the pressed one leaves unsaid, how much the other watches, and how much one looks down on the other. */
    private static final Range KEEPS_THE_PEACE = new Range(0.35, 0.6);

    private static final Range WATCHES = new Range(0.85, 0.98);
    private static final Range LOOKS_DOWN = new Range(0.6, 0.85);
    private static final Range HARDLY_EVER = new Range(0, 0.04);
    /** Where there is danger, there is kindness, too, but this much of what other couples have. */
    private static final double KIND_BESIDE_HARM = 0.5;

    private static final Range GIVEN_UP_QUIET = new Range(0.25, 0.45);

    /** How often the first of two acts, drawn for each couple. */
    private static final Range ACTIVITY = new Range(0.35, 0.65);

    /** Somebody who has given up does this much of what they did before. */
    private static final double GIVEN_UP_ACTIVITY = 0.35;

    private final WorldStory story;
    private final int lead;
    private final double firstActs;
    private final double connection;
    private final double odds;
    private final List<Tendency> before;
    private final List<Tendency> after;

    Bond(WorldStory story, Life life, SplittableRandom random) {
        this.story = story;
        lead = random.nextInt(2);
        firstActs = ACTIVITY.draw(random);
        connection = (story == WorldStory.NO_CYCLE ? life.connectionWithout() : life.connectionInCycle()).draw(random)
                * (story.isDanger() ? KIND_BESIDE_HARM : 1);
        odds = life.answers().draw(random);
        Draw draw = new Draw(life, random);
        List<Tendency> both = tendencies(draw);
        before = lead == 0 ? both : List.of(both.get(1), both.get(0));
        after = later(draw);
    }

    /** Tendencies that are drawn for a couple. */
    private record Draw(Life life, SplittableRandom random) {
        Tendency toward(double toward) {
            return new Tendency(life.stray().draw(random), life.stray().draw(random), toward);
        }

        Tendency pursuer() {
            return toward(life.part().draw(random));
        }

        Tendency distancer() {
            return toward(1 - life.part().draw(random));
        }

        Tendency within(Range range) {
            return toward(range.draw(random));
        }

        Tendency with(Range attack, Range quiet, Range toward) {
            return new Tendency(attack.draw(random), quiet.draw(random), toward.draw(random));
        }
    }

    /** Of the one the story leads with, then of the other. */
    private List<Tendency> tendencies(Draw draw) {
        Life life = draw.life();
        return switch (story) {
            case PURSUE_WITHDRAW, TURN_TAKERS, BURNT_OUT, ROLE_REVERSAL -> List.of(draw.pursuer(), draw.distancer());
            case NO_CYCLE -> List.of(draw.within(life.without()), draw.within(life.without()));
            case ATTACK_ATTACK ->
                List.of(draw.with(LOUD, life.stray(), life.without()), draw.with(LOUD, life.stray(), life.without()));
            case MUTUAL_AVOIDANCE ->
                List.of(draw.with(life.stray(), QUIET, KEEPS_AWAY), draw.with(life.stray(), QUIET, KEEPS_AWAY));
            case HALF_AND_HALF -> List.of(draw.within(HALF), draw.distancer());
            case BOTH_REACH -> List.of(draw.pursuer(), draw.pursuer());
            case CONTROL_MET_WITH_APPEASING ->
                List.of(
                        draw.with(life.stray(), life.stray(), WATCHES),
                        draw.with(HARDLY_EVER, KEEPS_THE_PEACE, KEEPS_AWAY));
            case ONE_SIDED_CONTEMPT ->
                List.of(
                        draw.with(LOOKS_DOWN, life.stray(), life.part()),
                        draw.with(HARDLY_EVER, life.stray(), KEEPS_AWAY));
            case IN_BETWEEN ->
                List.of(
                        draw.within(life.between()),
                        draw.toward(1 - life.between().draw(draw.random())));
        };
    }

    /** The same, in order of the partners, on evenings after a change, or when it is the other one's turn. */
    private List<Tendency> later(Draw draw) {
        return switch (story) {
            case TURN_TAKERS ->
                lead == 0 ? List.of(draw.distancer(), draw.pursuer()) : List.of(draw.pursuer(), draw.distancer());
            case ROLE_REVERSAL ->
                lead == 0 ? List.of(draw.distancer(), draw.pursuer()) : List.of(draw.pursuer(), draw.distancer());
            case BURNT_OUT -> {
                Tendency givenUp = draw.with(draw.life().stray(), GIVEN_UP_QUIET, KEEPS_AWAY);
                yield lead == 0 ? List.of(givenUp, before.get(1)) : List.of(before.get(0), givenUp);
            }
            default -> before;
        };
    }

    /** Whether a partner has the story's first part. */
    boolean leads(int partner) {
        return partner == lead;
    }

    WorldStory story() {
        return story;
    }

    boolean attacks() {
        return story == WorldStory.ATTACK_ATTACK;
    }

    /** Whether something is otherwise from about the middle of the time on. */
    boolean changes() {
        return story == WorldStory.BURNT_OUT || story == WorldStory.ROLE_REVERSAL;
    }

    boolean takesTurns() {
        return story == WorldStory.TURN_TAKERS;
    }

    double connection() {
        return connection;
    }

    Tendency tendency(int partner, boolean later) {
        return (later ? after : before).get(partner);
    }

    /** How likely the next move is one of the first partner. */
    double firstActs(boolean later) {
        if (story != WorldStory.BURNT_OUT || !later) {
            return firstActs;
        }
        double first = firstActs * (lead == 0 ? GIVEN_UP_ACTIVITY : 1);
        double second = (1 - firstActs) * (lead == 0 ? 1 : GIVEN_UP_ACTIVITY);
        return first / (first + second);
    }

    /** By what factor a move is likelier than others to come next after a move of the other partner. */
    double oddsAfter(Signal before, Signal move) {
        boolean answer = switch (story) {
            case NO_CYCLE -> false;
            case ATTACK_ATTACK -> move == Signal.HOSTILITY && before == Signal.HOSTILITY;
            case MUTUAL_AVOIDANCE -> move == Signal.AVOIDANCE && before == Signal.AVOIDANCE;
            case CONTROL_MET_WITH_APPEASING ->
                (move == Signal.AVOIDANCE || move == Signal.DISTANCE) && before == Signal.PURSUIT;
            case ONE_SIDED_CONTEMPT -> move == Signal.DISTANCE && before == Signal.HOSTILITY;
            default ->
                move == Signal.DISTANCE && before == Signal.PURSUIT
                        || move == Signal.PURSUIT && before == Signal.DISTANCE;
        };
        return answer ? odds : 1;
    }

    WorldTruth truth(List<String> partners, Keeping keeping) {
        boolean named = keeping.form() != Keeping.Form.ONE_EVENING;
        String one = partners.get(lead);
        String other = partners.get(1 - lead);
        return new WorldTruth(story, Map.of(one, truth(true, named), other, truth(false, named)), patterns(named));
    }

    private PartnerTruth truth(boolean leads, boolean named) {
        if (!named) {
            return new PartnerTruth(Set.of(), false, false);
        }
        boolean clear = switch (story) {
            case PURSUE_WITHDRAW, BOTH_REACH -> true;
            case BURNT_OUT, HALF_AND_HALF -> !leads;
            default -> false;
        };
        return new PartnerTruth(roles(leads), story != WorldStory.IN_BETWEEN, clear);
    }

    private Set<Role> roles(boolean leads) {
        return switch (story) {
            case PURSUE_WITHDRAW -> Set.of(leads ? PURSUER : DISTANCER);
            case BOTH_REACH -> Set.of(PURSUER);
            case TURN_TAKERS -> Set.of(BOTH);
            case HALF_AND_HALF -> Set.of(leads ? BOTH : DISTANCER);
            // Somebody who reaches and makes room alike may be said to do both, or to have neither part.
            case NO_CYCLE, ATTACK_ATTACK -> Set.of(BOTH, NEITHER);
            case MUTUAL_AVOIDANCE -> Set.of(DISTANCER, NEITHER);
            // What is true now; the one who gave up pursues no longer.
            case BURNT_OUT -> leads ? Set.of(DISTANCER, NEITHER, BOTH) : Set.of(DISTANCER);
            case ROLE_REVERSAL -> Set.of(leads ? DISTANCER : PURSUER, BOTH);
            case IN_BETWEEN -> Set.of(leads ? PURSUER : DISTANCER, BOTH, NEITHER);
            // What is seen may be named; that it is no matter of two is the point.
            case CONTROL_MET_WITH_APPEASING, ONE_SIDED_CONTEMPT -> Set.of(leads ? PURSUER : DISTANCER, NEITHER);
        };
    }

    private Set<Pattern> patterns(boolean named) {
        if (!named) {
            return Set.of();
        }
        return switch (story) {
            // A pursuer may have a sharp way to reach.
            case PURSUE_WITHDRAW -> Set.of(Pattern.PURSUE_WITHDRAW, Pattern.ATTACK_WITHDRAW);
            case NO_CYCLE -> Set.of(Pattern.CONSTRUCTIVE, Pattern.MIXED);
            case TURN_TAKERS -> Set.of(Pattern.MIXED);
            case ATTACK_ATTACK -> Set.of(Pattern.ATTACK_ATTACK);
            case MUTUAL_AVOIDANCE -> Set.of(Pattern.MUTUAL_AVOIDANCE, Pattern.WITHDRAW_WITHDRAW);
            case BURNT_OUT -> Set.of(Pattern.WITHDRAW_WITHDRAW, Pattern.MUTUAL_AVOIDANCE);
            case ROLE_REVERSAL, HALF_AND_HALF, BOTH_REACH, IN_BETWEEN, CONTROL_MET_WITH_APPEASING, ONE_SIDED_CONTEMPT ->
                Set.of();
        };
    }
}
