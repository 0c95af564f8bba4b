package dev.attune.rules.internal.read;

import dev.attune.assessment.Coded;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Diagnostic.Severity;
import dev.attune.rules.diagnostic.Nearest;
import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.MarkdownFile;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.CheckSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the table "Checks" of rulebook.md: which check weighs how much, where, and why. */
final class ChecksReader {
    private static final String OFF = "off";

    private final Diagnostics diagnostics;
    private final TableReader tables;

    ChecksReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.tables = new TableReader(diagnostics);
    }

    /** The rows of the table, which need not be there; what a row is about must be one of the known names. */
    List<CheckSetting> read(MarkdownFile file, Set<String> known) {
        List<CheckSetting> settings = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Section section : file.sections()) {
            if (TableSchema.CHECKS.isTitled(section.heading().plain().value())) {
                for (TableReader.Row row : tables.rows(section, TableSchema.CHECKS)) {
                    read(row, known).ifPresent(setting -> {
                        if (!seen.add(
                                List.of(setting.check().name(), setting.where().orElse("")))) {
                            diagnostics.error(
                                    Code.DUPLICATE_ID,
                                    row.place(),
                                    "the check \"" + row.cell(Columns.CHECK) + "\" is set twice for \""
                                            + row.cell(Columns.WHERE) + "\"");
                        }
                        settings.add(setting);
                    });
                }
            }
        }
        return List.copyOf(settings);
    }

    private Optional<CheckSetting> read(TableReader.Row row, Set<String> known) {
        String why = row.has(Columns.WHY) ? row.text(Columns.WHY) : "";
        if (why.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_PART, row.cell(Columns.WHY).place(), "the row does not say why; expected a reason");
        }
        Optional<Code> check = check(row.cell(Columns.CHECK).plain());
        Optional<Optional<Severity>> severity =
                severity(row.cell(Columns.SEVERITY).plain());
        Optional<String> where = row.has(Columns.WHERE) ? Optional.of(row.word(Columns.WHERE)) : Optional.empty();
        if (row.cell(Columns.WHERE).isEmpty()) {
            row.text(Columns.WHERE);
        }
        if (where.isPresent() && !known.contains(where.get()) && isInherited(row)) {
            // What the row is about was left out of this rulebook, whose author cannot change the inherited row.
            return Optional.empty();
        }
        where.filter(name -> !known.contains(name))
                .ifPresent(name -> diagnostics.error(
                        Code.UNKNOWN_WORD,
                        row.cell(Columns.WHERE).place(),
                        "\"" + name
                                + "\" is no rule, technique, behaviour or word of this rulebook; expected one, or - for all of it"
                                + Nearest.question(name, known)));
        if (check.isEmpty() || severity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CheckSetting(check.get(), where, severity.get(), why, row.place()));
    }

    private static boolean isInherited(TableReader.Row row) {
        return row.place().isInParent();
    }

    private Optional<Code> check(Text text) {
        List<String> settable = Arrays.stream(Code.values())
                .filter(Code::isSettable)
                .map(Code::text)
                .toList();
        Optional<Code> found = Arrays.stream(Code.values())
                .filter(code -> code.text().equals(text.value()))
                .findFirst();
        if (found.isEmpty()) {
            diagnostics.error(
                    Code.UNKNOWN_WORD,
                    text.place(),
                    "\"" + text + "\" is no check; expected one of " + String.join(", ", settable)
                            + Nearest.question(text.value(), settable));
        } else if (!found.get().isSettable()) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    text.place(),
                    "\"" + text + "\" cannot be set: a rulebook with it says something else than it means, or what"
                            + " must not be said; expected one of " + String.join(", ", settable));
            return Optional.empty();
        }
        return found;
    }

    /** The inner optional is empty for a check that is off. */
    private Optional<Optional<Severity>> severity(Text text) {
        if (text.value().equals(OFF)) {
            return Optional.of(Optional.empty());
        }
        Optional<Severity> found = Coded.find(Severity.class, text.value());
        if (found.isEmpty()) {
            List<String> words = new ArrayList<>(
                    Arrays.stream(Diagnostic.Severity.values()).map(Coded::code).toList());
            words.add(OFF);
            diagnostics.error(
                    Code.UNKNOWN_WORD,
                    text.place(),
                    "\"" + text + "\" is no severity; expected one of " + String.join(", ", words)
                            + Nearest.question(text.value(), words));
        }
        return found.map(Optional::of);
    }
}
