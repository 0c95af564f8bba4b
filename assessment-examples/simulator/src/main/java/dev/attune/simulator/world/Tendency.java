package dev.attune.simulator.world;

import dev.attune.rules.measure.Signal;
import java.util.SplittableRandom;

/**
 * What somebody does when a move of theirs is strained.
 *
 * @param attack the part that attacks
 * @param quiet the part that leaves an issue unraised
 * @param toward of all others, the part that moves toward
 */
record Tendency(double attack, double quiet, double toward) {
    Signal draw(SplittableRandom random) {
        double drawn = random.nextDouble();
        if (drawn < attack) {
            return Signal.HOSTILITY;
        }
        if (drawn < attack + quiet) {
            return Signal.AVOIDANCE;
        }
        return random.nextDouble() < toward ? Signal.PURSUIT : Signal.DISTANCE;
    }

    /** How many of the strained moves are of a kind. */
    double share(Signal signal) {
        double rest = 1 - attack - quiet;
        return switch (signal) {
            case HOSTILITY -> attack;
            case AVOIDANCE -> quiet;
            case PURSUIT -> rest * toward;
            case DISTANCE -> rest * (1 - toward);
            default -> 0;
        };
    }

    /** One who does sometimes this and sometimes the other, about as often. */
    Tendency and(Tendency other) {
        return new Tendency((attack + other.attack) / 2, (quiet + other.quiet) / 2, (toward + other.toward) / 2);
    }
}
