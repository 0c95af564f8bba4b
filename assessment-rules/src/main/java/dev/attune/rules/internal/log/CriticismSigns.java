package dev.attune.rules.internal.log;

import dev.attune.rules.measure.Signal;
import java.util.BitSet;

/**
 * How far sharp words toward the other are a sign of reaching. Hostility decides no direction: what is hostile and toward counts as toward
 * by the part of the other's strained moves in those occasions that make room, (½ + room) / (1 + strained), with the part of the whole
 * log where they show none. Immutable once made.
 */
final class CriticismSigns {
    private static final int SHARP = WeighedLog.PURSUIT | WeighedLog.HOSTILITY;
    private static final double PRIOR = 0.5;

    private final WeighedLog log;
    private final double[] factors = {1, 1}; // by who speaks sharply

    CriticismSigns(WeighedLog log, Occasions occasions) {
        this.log = log;
        for (int partner = 0; partner < 2; partner++) {
            BitSet sharp = sharpOccasions(occasions, partner);
            if (!sharp.isEmpty()) {
                factors[partner] = room(occasions, sharp, 1 - partner);
            }
        }
    }

    private static boolean isSharp(int marks) {
        return (marks & SHARP) == SHARP;
    }

    /** Those in which a partner speaks sharply; habits count as the one after the last. */
    private BitSet sharpOccasions(Occasions occasions, int partner) {
        BitSet sharp = new BitSet();
        for (int i = 0; i < log.size(); i++) {
            if (log.partner(i) == partner && isSharp(log.marks(i))) {
                sharp.set(place(occasions, i));
            }
        }
        return sharp;
    }

    private static int place(Occasions occasions, int i) {
        int occasion = occasions.of(i);
        return occasion == Occasions.NONE ? occasions.count() : occasion;
    }

    private double room(Occasions occasions, BitSet sharp, int other) {
        double roomThere = 0;
        double strainThere = 0;
        double room = 0;
        double strain = 0;
        for (int i = 0; i < log.size(); i++) {
            if (log.partner(i) == other && (log.marks(i) & WeighedLog.STRAIN) != 0) {
                double away = log.sign(i, Weights.place(Signal.DISTANCE));
                double strained = log.signOfStrain(i);
                boolean isThere = sharp.get(place(occasions, i));
                roomThere += isThere ? away : 0;
                strainThere += isThere ? strained : 0;
                room += away;
                strain += strained;
            }
        }
        return strainThere > 0 ? part(roomThere, strainThere) : part(room, strain);
    }

    private static double part(double room, double strain) {
        return (PRIOR + room) / (2 * PRIOR + strain);
    }

    /** How much of a sign of moving toward an observation is: 0 to 1. */
    double toward(int i) {
        double sign = log.sign(i, Weights.place(Signal.PURSUIT));
        return isSharp(log.marks(i)) ? sign * factors[log.partner(i)] : sign;
    }
}
