package dev.attune.rules.internal.read;

import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import dev.attune.rules.rulebook.Vocabularies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays the tables of a file over those of the file it extends: a row replaces the row with the same key, others are added. */
final class TableOverlay {
    /** The section of rulebook.md that says how strict the checks are. */
    static final String CHECKS = "Checks";

    /** Tables whose rows make sense together only: a rulebook that gives one gives all of it. */
    private static final Set<String> LADDERS = Set.of("Confidence", "Levels");

    /** Files in which a key is known by itself, whatever table it stands in. */
    private static final Set<String> KEYED_AS_A_WHOLE = Set.of(RulebookFiles.BEHAVIOURS, RulebookFiles.WORDING);

    private final String file;
    private final TableReader tables;
    private final List<Part> parts = new ArrayList<>();
    private final Set<List<Text>> own = Collections.newSetFromMap(new IdentityHashMap<>());

    private TableOverlay(String file, List<Section> under, Diagnostics diagnostics) {
        this.file = file;
        this.tables = new TableReader(diagnostics);
        under.stream().filter(this::isInherited).forEach(section -> parts.add(new Part(section)));
    }

    /** A section, and the rows of its table while they are being exchanged. */
    private static final class Part {
        private final Section section;
        private final List<Text> header;
        private final List<List<Text>> rows;
        private final List<Block> added = new ArrayList<>();

        Part(Section section) {
            this.section = section;
            this.header = section.table().map(Block.Table::header).orElse(List.of());
            this.rows = new ArrayList<>(section.table().map(Block.Table::rows).orElse(List.of()));
        }

        String heading() {
            return section.heading().plain().value();
        }

        boolean hasTable() {
            return section.table().isPresent();
        }

        Section toSection() {
            Optional<Block.Table> old = section.table();
            List<Block> blocks = new ArrayList<>();
            section.blocks()
                    .forEach(block -> blocks.add(
                            old.isPresent() && block == old.get()
                                    ? new Block.Table(header, List.copyOf(rows))
                                    : block));
            blocks.addAll(added);
            return new Section(section.heading(), blocks);
        }
    }

    /** The sections of both files as one. */
    static List<Section> overlay(String file, List<Section> under, List<Section> over, Diagnostics diagnostics) {
        TableOverlay overlay = new TableOverlay(file, under, diagnostics);
        over.forEach(overlay::add);
        return overlay.parts.stream().map(Part::toSection).toList();
    }

    /** What rulebook.md says is said of one rulebook only, but for how strict the checks are. */
    private boolean isInherited(Section section) {
        return !file.equals(RulebookFiles.RULEBOOK) || section.heading().value().equals(CHECKS);
    }

    private boolean isLadder(String heading) {
        return file.equals(RulebookFiles.SETTINGS) && LADDERS.contains(heading);
    }

    private List<String> keyColumns(String heading) {
        return switch (file) {
            case RulebookFiles.BEHAVIOURS -> List.of("code");
            case RulebookFiles.WORDING -> List.of(heading.equals(NeverSaidReader.HEADING) ? "words" : "key");
            case RulebookFiles.VOCABULARY ->
                Arrays.stream(Vocabularies.values())
                        .filter(table -> table.heading().equals(heading))
                        .map(table -> table.columns().get(0))
                        .toList();
            case RulebookFiles.SETTINGS ->
                switch (heading) {
                    case "Settings" -> List.of("setting");
                    case "Accounts" -> List.of("kind");
                    case "Contexts" -> List.of("context", "behaviour");
                    default -> List.of();
                };
            case RulebookFiles.PROGRESS ->
                heading.equals(ProgressReader.HEADING) ? List.of(ProgressReader.KEY) : List.of();
            case RulebookFiles.RULEBOOK -> heading.equals(CHECKS) ? List.of("check", "where") : List.of();
            default -> List.of();
        };
    }

    private void add(Section section) {
        String heading = section.heading().plain().value();
        List<String> keys = keyColumns(heading);
        Optional<Part> same = parts.stream()
                .filter(part -> part.heading().equalsIgnoreCase(heading))
                .findFirst();
        if (same.isPresent() && isLadder(heading)) {
            parts.set(parts.indexOf(same.get()), new Part(section));
        } else if (same.isEmpty() || keys.isEmpty() || !same.get().hasTable()) {
            section.table()
                    .ifPresent(table ->
                            table.rows().forEach(cells -> removeInherited(key(keys, table.header(), cells), keys)));
            Part part = new Part(section);
            own.addAll(part.rows);
            parts.add(part);
        } else {
            List<String> columns = same.get().header.stream().map(Text::value).toList();
            tables.table(section, columns, List.of())
                    .ifPresent(table -> table.rows()
                            .forEach(cells -> lay(same.get(), inOrderOf(columns, table.header(), cells), keys)));
            section.blocks().stream()
                    .filter(block -> !(block instanceof Block.Table))
                    .forEach(same.get().added::add);
        }
    }

    private void lay(Part part, List<Text> cells, List<String> keys) {
        own.add(cells);
        List<String> key = key(keys, part.header, cells);
        for (int i = 0; i < part.rows.size(); i++) {
            List<Text> row = part.rows.get(i);
            if (!own.contains(row) && key(keys, part.header, row).equals(key)) {
                part.rows.set(i, cells);
                return;
            }
        }
        removeInherited(key, keys);
        part.rows.add(cells);
    }

    /** A row that moves to another table leaves its old place. */
    private void removeInherited(List<String> key, List<String> keys) {
        if (KEYED_AS_A_WHOLE.contains(file) && key.stream().noneMatch(String::isEmpty)) {
            parts.forEach(part -> part.rows.removeIf(
                    row -> !own.contains(row) && key(keys, part.header, row).equals(key)));
        }
    }

    private static List<String> key(List<String> keys, List<Text> header, List<Text> cells) {
        List<String> columns = header.stream().map(Text::value).toList();
        return keys.stream()
                .map(column -> columns.indexOf(column) < 0
                        ? ""
                        : cells.get(columns.indexOf(column)).value())
                .toList();
    }

    private static List<Text> inOrderOf(List<String> columns, List<Text> header, List<Text> cells) {
        List<String> names = header.stream().map(Text::value).toList();
        return columns.stream().map(column -> cells.get(names.indexOf(column))).toList();
    }
}
