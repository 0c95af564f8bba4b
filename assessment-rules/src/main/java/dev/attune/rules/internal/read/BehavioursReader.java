package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.measure.Kind;
import dev.attune.rules.measure.MeasureSettings.BehaviourWeights;
import dev.attune.rules.measure.Signal;
import dev.attune.rules.rulebook.Behaviour;
import dev.attune.rules.rulebook.Passage;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code behaviours.md}: what a log may hold, a table for each signal. */
final class BehavioursReader {
    private static final Pattern LABEL = Pattern.compile("[a-z][a-z' -]*");
    private static final String WEIGHT = "a number from 0 to 1";

    private final List<Passage> passages;
    private final Diagnostics diagnostics;
    private final TableReader tables;
    private final Map<String, Behaviour> behaviours = new LinkedHashMap<>();
    private final Set<String> labels = new HashSet<>();

    BehavioursReader(List<Passage> passages, Diagnostics diagnostics) {
        this.passages = passages;
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
    }

    /** The behaviours by code, in order of the file. */
    Map<String, Behaviour> read(MarkdownFile file) {
        for (Signal signal : Signal.values()) {
            for (TableReader.Row row : tables.rows(file, TableSchema.heading(signal), TableSchema.BEHAVIOURS)) {
                add(behaviour(signal, row), row);
            }
        }
        return behaviours;
    }

    private Behaviour behaviour(Signal signal, TableReader.Row row) {
        Optional<Kind> kind = row.constant(Columns.KIND, Kind.class);
        Map<Signal, Double> weights = new EnumMap<>(Signal.class);
        row.number(Columns.WEIGHT, w -> w >= 0 && w <= 1, WEIGHT).ifPresent(w -> weights.put(signal, w));
        if (row.has(Columns.ALSO)) {
            addSecondSignal(weights, row.cell(Columns.ALSO));
        }
        return new Behaviour(
                row.word(Columns.CODE),
                row.word(Columns.BEHAVIOUR),
                signal,
                new BehaviourWeights(kind.orElse(Kind.ACT), weights),
                row.text(Columns.DEFINITION),
                row.text(Columns.EXAMPLE),
                row.text(Columns.COUNTER_EXAMPLE),
                row.text(Columns.CODING),
                row.place());
    }

    private void add(Behaviour behaviour, TableReader.Row row) {
        String code = behaviour.code();
        Text label = row.cell(Columns.BEHAVIOUR);
        passages.add(Passages.of(Passage.Kind.LABEL, code, label));
        if (!LABEL.matcher(behaviour.label()).matches()) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    label.place(),
                    "\"" + behaviour.label() + "\"; expected lower-case words, as they stand in a sentence");
        }
        if (behaviours.putIfAbsent(code, behaviour) != null) {
            diagnostics.error(Code.DUPLICATE_ID, row.place(), "the behaviour \"" + code + "\" is listed twice");
        } else if (!labels.add(behaviour.label())) {
            diagnostics.error(
                    Code.DUPLICATE_ID,
                    label.place(),
                    "another behaviour is called \"" + behaviour.label() + "\" as well");
        }
    }

    private void addSecondSignal(Map<Signal, Double> weights, Text cell) {
        Text also = cell.plain();
        if (weights.containsKey(Signal.SAFETY) || also.value().startsWith(Signal.SAFETY.code())) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    also.place(),
                    "\"" + also + "\"; expected -, because a safety concern is never a sign of anything else as well");
            return;
        }
        int blank = also.value().indexOf(' ');
        if (blank < 0) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    also.place(),
                    "\"" + also + "\"; expected a signal and a weight, such as hostility 0.5, or -");
            return;
        }
        tables.constant(also.part(0, blank), "signal", Signal.class)
                .ifPresent(
                        signal -> tables.number(also.part(blank, also.value().length()), w -> w >= 0 && w <= 1, WEIGHT)
                                .ifPresent(weight -> weights.put(signal, weight)));
    }
}
