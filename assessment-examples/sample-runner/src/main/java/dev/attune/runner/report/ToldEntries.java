package dev.attune.runner.report;

import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.Entry;
import dev.attune.assessment.Notice;
import dev.attune.rules.rulebook.WordingKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entries that a view speaks of, by who told them. An event that several people tell of is there once. */
final class ToldEntries {
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<String, String> eventOf = new HashMap<>();

    ToldEntries(ClinicianView view) {
        view.entries().forEach(entry -> byId.put(entry.id(), entry));
        view.notices().stream()
                .filter(notice -> notice.code().equals(WordingKey.NOTICE_EVENTS.text()))
                .map(Notice::observations)
                .forEach(this::pair);
    }

    /** The notice lists the accounts of one event after those of another. */
    private void pair(List<String> ids) {
        List<Entry> event = new ArrayList<>();
        for (String id : ids) {
            Entry entry = byId.get(id);
            if (entry == null) {
                continue;
            }
            boolean another = event.stream()
                    .anyMatch(before -> !before.by().equals(entry.by())
                            || !before.behaviour().equals(entry.behaviour())
                            || before.teller().equals(entry.teller()));
            if (another) {
                event.clear();
            }
            event.add(entry);
            eventOf.put(id, event.get(0).id());
        }
    }

    /** What was told, in the order of the ids; those that the view does not have are left out. */
    List<Told> of(Collection<String> ids) {
        Map<String, List<Entry>> events = new LinkedHashMap<>();
        for (String id : ids) {
            Entry entry = byId.get(id);
            if (entry != null) {
                events.computeIfAbsent(eventOf.getOrDefault(id, id), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        return events.values().stream().map(Told::new).toList();
    }

    @Nullable
    Entry byId(String id) {
        return byId.get(id);
    }

    /**
     * Something that was told.
     *
     * @param accounts the entry, or one for each who tells of the same event
     */
    record Told(List<Entry> accounts) {
        Told {
            accounts = List.copyOf(accounts);
        }

        String what() {
            return accounts.get(0).by() + ": " + accounts.get(0).title();
        }

        List<String> tellers() {
            return accounts.stream().map(Entry::teller).distinct().toList();
        }

        @Nullable
        LocalDate day() {
            return accounts.stream()
                    .map(Entry::day)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** Those that came with a note. */
        List<Entry> noted() {
            return accounts.stream().filter(entry -> entry.note() != null).toList();
        }
    }
}
