package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.measure.BehaviourGroup;
import dev.attune.rules.rulebook.Behaviour;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the groups of {@code settings.md}: which behaviours belong together where their share is measured. A rulebook may have none. */
final class GroupsReader {
    private final TableReader tables;
    private final Diagnostics diagnostics;

    GroupsReader(TableReader tables, Diagnostics diagnostics) {
        this.tables = tables;
        this.diagnostics = diagnostics;
    }

    Map<BehaviourGroup, Set<String>> read(MarkdownFile file, Map<String, Behaviour> behaviours) {
        Map<BehaviourGroup, Set<String>> groups = new EnumMap<>(BehaviourGroup.class);
        for (TableReader.Row row : tables.rowsIfAny(file, TableSchema.GROUPS)) {
            row.text(Columns.WHY);
            String behaviour = behaviour(row, behaviours, diagnostics);
            row.constant(Columns.GROUP, BehaviourGroup.class).ifPresent(group -> {
                if (!groups.computeIfAbsent(group, key -> new TreeSet<>()).add(behaviour)) {
                    diagnostics.error(
                            Code.DUPLICATE_ID, row.place(), "\"" + group.code() + "\" has \"" + behaviour + "\" twice");
                }
            });
        }
        return groups;
    }

    /** The behaviour of a row, which is to be one that the rulebook lists. */
    static String behaviour(TableReader.Row row, Map<String, Behaviour> behaviours, Diagnostics diagnostics) {
        String behaviour = row.word(Columns.BEHAVIOUR);
        if (!behaviours.containsKey(behaviour)) {
            diagnostics.error(
                    Code.UNKNOWN_BEHAVIOUR,
                    row.cell(Columns.BEHAVIOUR).place(),
                    "\"" + behaviour + "\" is no behaviour of behaviours.md"
                            + Nearest.question(behaviour, behaviours.keySet()));
        }
        return behaviour;
    }
}
