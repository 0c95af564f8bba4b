package dev.attune.rules.internal.check;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.Diagnostic.Code;
import dev.attune.rules.diagnostic.Place;
import dev.attune.rules.rulebook.CheckSetting;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what checks find, with the severities a rulebook gives them. Not safe to share between threads. */
final class CheckReport {
    /** What only running the worked examples can find, and not these checks. */
    private static final Set<Code> NEED_CASES = Set.of(Code.NO_FIRING_CASE, Code.NO_SILENT_CASE);

    private final Rulebook rulebook;
    private final Set<CheckSetting> used = new HashSet<>();
    private final List<Diagnostic> found = new ArrayList<>();

    CheckReport(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * Adds what was found, unless the rulebook switched it off.
     *
     * @param code which check
     * @param place where
     * @param about the ids of the rules, techniques, behaviours or words it is about
     * @param message what was seen and what can be done
     */
    void add(Code code, Place place, List<String> about, String message) {
        rulebook.checks().stream()
                .filter(setting -> setting.isAbout(code, about))
                .forEach(used::add);
        rulebook.severity(code, about)
                .ifPresent(severity ->
                        found.add(new Diagnostic(code, severity, place.file(), place.line(), place.column(), message)));
    }

    /** Adds what other checks of the same rulebook found. */
    void addAll(CheckReport other) {
        used.addAll(other.used);
        found.addAll(other.found);
    }

    /** Everything found, by place; and a note for each setting that did nothing. */
    List<Diagnostic> diagnostics() {
        for (CheckSetting setting : rulebook.checks()) {
            boolean ours = !setting.place().isInParent();
            if (ours
                    && !used.contains(setting)
                    && setting.check() != Code.UNUSED_CHECK
                    && !NEED_CASES.contains(setting.check())) {
                add(
                        Code.UNUSED_CHECK,
                        setting.place(),
                        setting.where().stream().toList(),
                        "the row changes nothing: \"" + setting.check().text() + "\" has nothing to say"
                                + setting.where()
                                        .map(w -> " about \"" + w + "\"")
                                        .orElse("") + "; it can go");
            }
        }
        return found.stream().sorted().distinct().toList();
    }

    /** A rule, for a message: its title, id and place. */
    static String name(Rule rule) {
        return "\"" + rule.title() + "\" (" + rule.id() + ", " + at(rule.place()) + ")";
    }

    /** A place, for a message. */
    static String at(Place place) {
        return place.file() + ":" + place.line();
    }
}
