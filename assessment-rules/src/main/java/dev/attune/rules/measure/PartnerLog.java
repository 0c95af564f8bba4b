package dev.attune.rules.measure;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Measure;
import dev.attune.assessment.Observation;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A case as a condition of the host's own may read it: seen from one partner, and nothing but the log and its measures.
 *
 * <p>For a partner's view it holds only what that partner may see, so that a condition cannot tell more by mistake. Immutable and
 * safe to share between threads.
 */
public final class PartnerLog {
    private final CoupleCase couple;
    private final CaseMeasures measures;
    private final String partner;

    private PartnerLog(CoupleCase couple, CaseMeasures measures, String partner) {
        this.couple = couple;
        this.measures = measures;
        this.partner = partner;
    }

    /**
     * A case, seen from one partner.
     *
     * @param couple the case
     * @param measures what was measured of it
     * @param partner the partner's id
     * @return the log
     */
    public static PartnerLog of(CoupleCase couple, CaseMeasures measures, String partner) {
        return new PartnerLog(couple, measures, partner);
    }

    /**
     * Whom the condition is about.
     *
     * @return the partner's id
     */
    public String partner() {
        return partner;
    }

    /**
     * The other one.
     *
     * @return the other partner's id
     */
    public String other() {
        return couple.other(partner);
    }

    /**
     * The moment at which the log is read; the only clock there is.
     *
     * @return the moment; null when the case names none and nothing in it has a date
     */
    public @Nullable Instant readAt() {
        return couple.readAt();
    }

    /**
     * What the partner was seen to do.
     *
     * @return the observations, in order of the log
     */
    public List<Observation> observations() {
        return observationsOf(partner);
    }

    /**
     * What the other partner was seen to do.
     *
     * @return the observations, in order of the log
     */
    public List<Observation> observationsOfOther() {
        return observationsOf(other());
    }

    private List<Observation> observationsOf(String whom) {
        return couple.observations().stream().filter(o -> o.by().equals(whom)).toList();
    }

    /**
     * A measure of the whole log: the partner's or, where the couple has it, the couple's.
     *
     * @param name which measure
     * @return its value in its unit, a share from 0 to 1; empty when it could not be computed
     */
    public OptionalDouble measure(MeasureName name) {
        return measure(name, partner);
    }

    /**
     * A measure of the whole log: the other partner's or, where the couple has it, the couple's.
     *
     * @param name which measure
     * @return its value in its unit, a share from 0 to 1; empty when it could not be computed
     */
    public OptionalDouble measureOfOther(MeasureName name) {
        return measure(name, other());
    }

    private OptionalDouble measure(MeasureName name, String whom) {
        String of = name.of() == MeasureName.Of.COUPLE ? Measure.COUPLE : whom;
        return measures.find(name, of).filter(Measured::hasValue).stream()
                .mapToDouble(Measured::value)
                .findFirst();
    }

    @Override
    public String toString() {
        return "the log, seen from " + partner;
    }
}
