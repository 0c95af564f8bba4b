package dev.attune.rules.internal.check;

/** Which values a condition allows. Two of them that are held against each other are always of the same kind. */
sealed interface Allowed {
    /** What both allow. */
    Allowed and(Allowed other);

    /** Whether nothing is left. */
    boolean isEmpty();

    /** Whether everything this allows is allowed by the other as well. */
    boolean within(Allowed other);

    /**
     * A span of numbers.
     *
     * @param low the lower end
     * @param withLow whether the lower end itself is allowed
     * @param high the upper end
     * @param withHigh whether the upper end itself is allowed
     */
    record Span(double low, boolean withLow, double high, boolean withHigh) implements Allowed {
        static final Span ALL = new Span(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

        static Span from(double low) {
            return new Span(low, true, Double.POSITIVE_INFINITY, false);
        }

        static Span between(double low, double high) {
            return new Span(low, true, high, true);
        }

        @Override
        public Span and(Allowed other) {
            Span that = (Span) other;
            Span lower = low > that.low || (low == that.low && !withLow) ? this : that;
            Span upper = high < that.high || (high == that.high && !withHigh) ? this : that;
            return new Span(lower.low, lower.withLow, upper.high, upper.withHigh);
        }

        @Override
        public boolean isEmpty() {
            return low > high || (low == high && !(withLow && withHigh));
        }

        @Override
        public boolean within(Allowed other) {
            Span that = (Span) other;
            return (low > that.low || (low == that.low && (that.withLow || !withLow)))
                    && (high < that.high || (high == that.high && (that.withHigh || !withHigh)));
        }

        /** The same of whole numbers only: ends that no whole number reaches move to the next that does. */
        Span whole() {
            double least = withLow || low != Math.rint(low) ? Math.ceil(low) : low + 1;
            double most = withHigh || high != Math.rint(high) ? Math.floor(high) : high - 1;
            return new Span(least, Double.isFinite(least), most, Double.isFinite(most));
        }

        /** The same seen from the other side of zero. */
        Span mirrored() {
            return new Span(-high, withHigh, -low, withLow);
        }

        /** What is left of one, when this is a share. */
        Span rest() {
            return new Span(1 - high, withHigh, 1 - low, withLow);
        }

        boolean contains(double value) {
            return Span.between(value, value).within(this);
        }
    }

    /**
     * Some of a set of words.
     *
     * @param words one bit for each
     */
    record Choice(long words) implements Allowed {
        /** For what is there or is not. */
        static final Choice YES = new Choice(1);

        static final Choice NO = new Choice(2);

        static Choice of(Iterable<? extends Enum<?>> constants) {
            long words = 0;
            for (Enum<?> constant : constants) {
                words |= bit(constant);
            }
            return new Choice(words);
        }

        static Choice allBut(Choice some) {
            return new Choice(~some.words);
        }

        /** Bits live only as long as a check does, and are never written out. */
        @SuppressWarnings("EnumOrdinal")
        private static long bit(Enum<?> constant) {
            return 1L << constant.ordinal();
        }

        boolean contains(Enum<?> constant) {
            return (words & bit(constant)) != 0;
        }

        @Override
        public Choice and(Allowed other) {
            return new Choice(words & ((Choice) other).words);
        }

        @Override
        public boolean isEmpty() {
            return words == 0;
        }

        @Override
        public boolean within(Allowed other) {
            return (words & ~((Choice) other).words) == 0;
        }
    }
}
