package dev.attune.rules.internal.log;

import dev.attune.rules.measure.Signal;

/** Sums and counts over some observations of one partner, added up in order of the log. */
final class SignalTally {
    private final double[] sums = new double[Weights.MEASURED.size()];
    private final int[] times = new int[Weights.MEASURED.size()];
    private final int[] shown = new int[WeighedLog.SIGNALS + 1]; // by what it shows, as marks

    /** Adds an observation, its weight multiplied by a factor. Counts are of what it shows, whatever the factor. */
    void add(WeighedLog log, int i, double factor) {
        int signals = log.marks(i) & WeighedLog.SIGNALS;
        shown[signals]++;
        int occasions = log.occasions(i);
        for (int left = signals; left != 0; left &= left - 1) {
            int place = Integer.numberOfTrailingZeros(left);
            sums[place] += log.weight(i, place) * factor;
            times[place] += occasions;
        }
    }

    double sum(Signal signal) {
        return sums[Weights.place(signal)];
    }

    /** How often a signal is told of: observations that show it, each habit as many times as it stands for. */
    int times(Signal signal) {
        return times[Weights.place(signal)];
    }

    int count(Signal signal) {
        return count(WeighedLog.mark(signal));
    }

    /** How many observations show any of some signals, given as marks. */
    int count(int any) {
        int count = 0;
        for (int signals = 1; signals < shown.length; signals++) {
            count += (signals & any) != 0 ? shown[signals] : 0;
        }
        return count;
    }

    int observations() {
        return shown[0] + count(WeighedLog.SIGNALS);
    }

    /** Observations of pursuit, distance or both. */
    int moves() {
        return count(WeighedLog.MOVES);
    }

    /** pursuit + distance + hostility. */
    double strain() {
        return sum(Signal.PURSUIT) + sum(Signal.DISTANCE) + sum(Signal.HOSTILITY);
    }

    /** pursuit / (pursuit + distance); NaN when there is neither. */
    double shareOfPursuit() {
        return share(sum(Signal.PURSUIT), sum(Signal.PURSUIT) + sum(Signal.DISTANCE));
    }

    static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }
}
