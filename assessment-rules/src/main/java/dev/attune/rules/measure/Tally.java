package dev.attune.rules.measure;

/** Sums and counts over some observations of one partner, added up in order of the log. */
final class Tally {
    private final double[] sums = new double[Weights.MEASURED.size()];
    private final int[] counts = new int[Weights.MEASURED.size()];
    private int observations;
    private int moves;

    /** Adds an observation, its weight multiplied by a factor. Counts are of what it shows, whatever the factor. */
    void add(WeighedLog log, int i, double factor) {
        int marks = log.marks(i);
        observations++;
        moves += (marks & WeighedLog.MOVES) != 0 ? 1 : 0;
        for (int left = marks & WeighedLog.SIGNALS; left != 0; left &= left - 1) {
            int place = Integer.numberOfTrailingZeros(left);
            sums[place] += log.weight(i, place) * factor;
            counts[place]++;
        }
    }

    double sum(Signal signal) {
        return sums[Weights.place(signal)];
    }

    int count(Signal signal) {
        return counts[Weights.place(signal)];
    }

    int observations() {
        return observations;
    }

    /** Observations of pursuit, distance or both. */
    int moves() {
        return moves;
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
