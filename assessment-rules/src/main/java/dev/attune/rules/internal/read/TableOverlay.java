package dev.attune.rules.internal.read;

import dev.attune.rules.internal.diagnostic.Diagnostics;
import dev.attune.rules.internal.read.TableSchema.Overlay;
import dev.attune.rules.internal.source.Block;
import dev.attune.rules.internal.source.Section;
import dev.attune.rules.internal.source.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays the tables of a file over those of the file it extends: a row replaces the row with the same key, others are added. */
final class TableOverlay {
    private final String file;
    private final List<TableSchema> schemas;
    private final TableReader tables;
    private final List<OverlaidSection> parts = new ArrayList<>();
    private final Set<List<Text>> own = Collections.newSetFromMap(new IdentityHashMap<>());

    private TableOverlay(String file, List<Section> under, Diagnostics diagnostics) {
        this.file = file;
        this.schemas = TableSchema.in(file);
        this.tables = new TableReader(diagnostics);
        under.stream().filter(this::isInherited).forEach(section -> parts.add(new OverlaidSection(section)));
    }

    /** A section, and the rows of its table while they are being exchanged. */
    private static final class OverlaidSection {
        private final Section section;
        private final List<Text> header;
        private final List<List<Text>> rows;
        private final List<Block> added = new ArrayList<>();

        OverlaidSection(Section section) {
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
        return overlay.parts.stream().map(OverlaidSection::toSection).toList();
    }

    /** The table under a heading, which is compared exactly, or else the tables of a file whose keys are those of the whole file. */
    private Optional<TableSchema> schema(String heading) {
        return schemas.stream()
                .filter(schema -> schema.headings().contains(heading))
                .findFirst()
                .or(() -> schemas.stream()
                        .filter(schema -> schema.overlay() == Overlay.BY_ROW_OF_FILE)
                        .reduce((first, last) -> last));
    }

    private boolean isOverlaid(String heading, Overlay... how) {
        return schema(heading)
                .filter(schema -> List.of(how).contains(schema.overlay()))
                .isPresent();
    }

    /** Notes and tables of rulebook.md are about one rulebook only, but for how strict the checks are. */
    private boolean isInherited(Section section) {
        return !file.equals(RulebookFiles.RULEBOOK)
                || isOverlaid(section.heading().value(), Overlay.BY_ROW);
    }

    private List<String> keyColumns(String heading) {
        return isOverlaid(heading, Overlay.BY_ROW, Overlay.BY_ROW_OF_FILE)
                ? schema(heading).map(TableSchema::keys).orElse(List.of())
                : List.of();
    }

    private void add(Section section) {
        String heading = section.heading().plain().value();
        List<String> keys = keyColumns(heading);
        Optional<OverlaidSection> same = parts.stream()
                .filter(part -> part.heading().equalsIgnoreCase(heading))
                .findFirst();
        if (same.isPresent() && isOverlaid(heading, Overlay.WHOLE)) {
            parts.set(parts.indexOf(same.get()), new OverlaidSection(section));
        } else if (same.isEmpty() || keys.isEmpty() || !same.get().hasTable()) {
            section.table()
                    .ifPresent(table ->
                            table.rows().forEach(cells -> removeInherited(key(keys, table.header(), cells), keys)));
            OverlaidSection part = new OverlaidSection(section);
            own.addAll(part.rows);
            parts.add(part);
        } else {
            List<String> columns = same.get().header.stream().map(Text::value).toList();
            List<String> optional = schema(heading).map(TableSchema::optional).orElse(List.of());
            List<String> needed = columns.stream()
                    .filter(column -> !optional.contains(column))
                    .toList();
            tables.table(section, needed, optional)
                    .ifPresent(table -> table.rows()
                            .forEach(cells -> lay(same.get(), inOrderOf(columns, table.header(), cells), keys)));
            section.blocks().stream()
                    .filter(block -> !(block instanceof Block.Table))
                    .forEach(same.get().added::add);
        }
    }

    private void lay(OverlaidSection part, List<Text> cells, List<String> keys) {
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
        boolean ofFile = schemas.stream().anyMatch(schema -> schema.overlay() == Overlay.BY_ROW_OF_FILE);
        if (ofFile && key.stream().noneMatch(String::isEmpty)) {
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

    /** A column that may be left out is empty then. */
    private static List<Text> inOrderOf(List<String> columns, List<Text> header, List<Text> cells) {
        List<String> names = header.stream().map(Text::value).toList();
        return columns.stream()
                .map(column -> names.indexOf(column) < 0 ? cells.get(0).part(0, 0) : cells.get(names.indexOf(column)))
                .toList();
    }
}
