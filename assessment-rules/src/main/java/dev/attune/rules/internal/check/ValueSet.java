package dev.attune.rules.internal.check;

import dev.attune.rules.rulebook.Comparison;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** The values of a quantity that a condition allows. Only sets of the same quantity are compared with one another. */
sealed interface ValueSet {
    /** The values that are in both. */
    ValueSet and(ValueSet other);

    /** Whether nothing is left. */
    boolean isEmpty();

    /** Whether the other set has all values of this one. */
    boolean within(ValueSet other);

    /**
     * A span of numbers.
     *
     * @param low the lower end
     * @param withLow whether the lower end itself is allowed
     * @param high the upper end
     * @param withHigh whether the upper end itself is allowed
     */
    record Span(double low, boolean withLow, double high, boolean withHigh) implements ValueSet {
        static final Span ALL = new Span(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

        static Span from(double low) {
            return new Span(low, true, Double.POSITIVE_INFINITY, false);
        }

        static Span of(Comparison comparison, double threshold) {
            return switch (comparison) {
                case AT_LEAST -> from(threshold);
                case MORE_THAN -> new Span(threshold, false, Double.POSITIVE_INFINITY, false);
                case AT_MOST -> new Span(Double.NEGATIVE_INFINITY, false, threshold, true);
                case LESS_THAN -> new Span(Double.NEGATIVE_INFINITY, false, threshold, false);
            };
        }

        static Span between(double low, double high) {
            return new Span(low, true, high, true);
        }

        @Override
        public Span and(ValueSet other) {
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
        public boolean within(ValueSet other) {
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
     * Some of the constants of one type.
     *
     * @param constants those that are allowed
     */
    record Choice(Set<? extends Enum<?>> constants) implements ValueSet {
        /** For what is there or is not. */
        static final Choice YES = new Choice(Set.of(Presence.PRESENT));

        static final Choice NO = new Choice(Set.of(Presence.ABSENT));

        private enum Presence {
            PRESENT,
            ABSENT
        }

        /** Copies the set. */
        public Choice {
            constants = Set.copyOf(constants);
        }

        /** All constants of a type but some. */
        static <E extends Enum<E>> Choice allBut(Class<E> type, Collection<E> some) {
            Set<E> rest = EnumSet.allOf(type);
            rest.removeAll(some);
            return new Choice(rest);
        }

        static Choice presence(boolean present) {
            return present ? YES : NO;
        }

        @Override
        public Choice and(ValueSet other) {
            Set<Enum<?>> both = new HashSet<>(constants);
            both.retainAll(((Choice) other).constants);
            return new Choice(both);
        }

        @Override
        public boolean isEmpty() {
            return constants.isEmpty();
        }

        @Override
        public boolean within(ValueSet other) {
            return ((Choice) other).constants.containsAll(constants);
        }
    }
}
