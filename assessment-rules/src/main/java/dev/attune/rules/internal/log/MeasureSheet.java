package dev.attune.rules.internal.log;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Measure;
import dev.attune.rules.measure.Evidence;
import dev.attune.rules.measure.MeasureName;
import dev.attune.rules.measure.Measured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects measures and puts them in order. Not safe to share between threads. */
public final class MeasureSheet {
    private final List<String> partners;
    private final Map<MeasureName, List<Measured>> measures = new EnumMap<>(MeasureName.class);

    public MeasureSheet(CoupleCase couple) {
        partners = couple.partners();
    }

    /** Adds a measure of a partner. One that has no value has no evidence either. */
    void add(MeasureName name, int partner, double value, int n, Evidence evidence) {
        add(name, partner, "", value, n, null, evidence);
    }

    /** Adds a measure of a partner, limited to a topic unless that is empty. */
    void add(
            MeasureName name,
            int partner,
            String topic,
            double value,
            int n,
            Measured.@Nullable Interval interval,
            Evidence evidence) {
        add(name, partners.get(partner), topic, value, n, interval, evidence);
    }

    /** Adds a measure of the couple. */
    void add(MeasureName name, double value, int n, Evidence evidence) {
        add(name, "", value, n, evidence);
    }

    /** Adds a measure of the couple, limited to a topic unless that is empty. */
    void add(MeasureName name, String topic, double value, int n, Evidence evidence) {
        add(name, Measure.COUPLE, topic, value, n, null, evidence);
    }

    private void add(
            MeasureName name,
            String of,
            String topic,
            double value,
            int n,
            Measured.@Nullable Interval interval,
            Evidence evidence) {
        measures.computeIfAbsent(name, key -> new ArrayList<>())
                .add(new Measured(name, of, topic, value, n, interval, Double.isNaN(value) ? Evidence.NONE : evidence));
    }

    /** In order of the catalogue, then of the case's partners, then topics by alphabet after the whole log. */
    public List<Measured> inOrder() {
        List<Measured> all = new ArrayList<>();
        for (List<Measured> same : measures.values()) {
            same.sort(this::compare);
            all.addAll(same);
        }
        return Collections.unmodifiableList(all);
    }

    private int compare(Measured one, Measured other) {
        int order = Integer.compare(partners.indexOf(one.of()), partners.indexOf(other.of()));
        return order == 0 ? one.topic().compareTo(other.topic()) : order;
    }
}
