package dev.attune.rules.internal.read;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.SignedTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays the files of a rulebook over those of the rulebook it extends.
 *
 * <p>What has a name of its own (a rule, a technique, a worked example, a row of a table) replaces its namesake and takes its place.
 * The rest is added at the end.
 */
final class RulebookOverlay {
    private final Map<String, MarkdownFile> inherited;
    private final Map<String, MarkdownFile> own;
    private final MarkdownFile rulebook;
    private final Diagnostics diagnostics;

    RulebookOverlay(
            Map<String, MarkdownFile> inherited,
            Map<String, MarkdownFile> own,
            MarkdownFile rulebook,
            Diagnostics diagnostics) {
        this.inherited = inherited;
        this.own = own;
        this.rulebook = rulebook;
        this.diagnostics = diagnostics;
    }

    Map<String, MarkdownFile> overlay() {
        Set<String> disabled = disabled();
        Map<String, MarkdownFile> whole = overlaidTables();
        for (NamedSections named : NamedSections.ALL) {
            named.overlay(inherited, own, disabled).forEach((name, sections) -> {
                MarkdownFile file = whole.get(name);
                if (file != null) {
                    whole.put(name, new MarkdownFile(file.name(), file.frontMatter(), sections, file.problems()));
                }
            });
        }
        return whole;
    }

    private Map<String, MarkdownFile> overlaidTables() {
        Map<String, MarkdownFile> whole = new HashMap<>();
        for (String name : RulebookFiles.names()) {
            MarkdownFile under = name.equals(RulebookFiles.EDGE_CASES) ? null : inherited.get(name);
            MarkdownFile over = own.get(name);
            if (under != null && over != null) {
                List<Diagnostic> problems = new ArrayList<>(under.problems());
                problems.addAll(over.problems());
                whole.put(
                        name,
                        new MarkdownFile(
                                over.name(),
                                over.frontMatter(),
                                TableOverlay.overlay(name, under.sections(), over.sections(), diagnostics),
                                problems));
            } else if (under != null || over != null) {
                whole.put(name, over == null ? under : over);
            }
        }
        // Who read the texts of another rulebook has not read what this one makes of them.
        MarkdownFile signed = own.get(SignedTexts.FILE);
        if (signed != null) {
            whole.put(SignedTexts.FILE, signed);
        }
        return whole;
    }

    /** The names that the child's table leaves out of what it inherits. */
    private Set<String> disabled() {
        Map<String, Section> known = new LinkedHashMap<>();
        Map<String, Section> ours = new LinkedHashMap<>();
        for (NamedSections kind : NamedSections.ALL) {
            kind.in(inherited).forEach(known::putIfAbsent);
            kind.in(own).forEach(ours::putIfAbsent);
        }
        Map<String, Text> disabled = new LinkedHashMap<>();
        TableReader tables = new TableReader(diagnostics);
        for (Section section : rulebook.sections()) {
            if (TableSchema.DISABLED.isTitled(section.heading().plain().value())) {
                for (TableReader.Row row : tables.rows(section, TableSchema.DISABLED)) {
                    row.text(Columns.WHY);
                    disable(row.cell(Columns.ID), row.word(Columns.ID), known, ours, disabled);
                }
            }
        }
        return disabled.keySet();
    }

    private void disable(
            Text cell, String name, Map<String, Section> known, Map<String, Section> ours, Map<String, Text> disabled) {
        Section replacement = ours.get(name);
        if (name.isEmpty()) {
            // The empty cell has been named already.
            return;
        } else if (disabled.putIfAbsent(name, cell) != null) {
            diagnostics.error(Code.DUPLICATE_ID, cell.place(), "\"" + name + "\" is left out twice");
        } else if (replacement != null) {
            diagnostics.error(
                    Code.DUPLICATE_ID,
                    cell.place(),
                    "\"" + name + "\" is left out here and given anew in "
                            + replacement.heading().place().file() + ":"
                            + replacement.heading().place().line() + "; expected one of the two");
        } else if (!known.containsKey(name)) {
            diagnostics.error(
                    Code.UNKNOWN_ID,
                    cell.place(),
                    "\"" + name
                            + "\" is no rule, technique or case of the rulebook this one extends; expected the id of a rule or a technique, or the heading of a case"
                            + Nearest.question(name, known.keySet()));
        }
    }
}
