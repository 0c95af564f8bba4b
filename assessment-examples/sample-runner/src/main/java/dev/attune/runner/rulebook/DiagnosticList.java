package dev.attune.runner.rulebook;

import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.runner.Terminal;
import dev.attune.runner.Terminal.Colour;
import dev.attune.runner.read.OneLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Diagnostics, one line each, in order of place.
 *
 * @param terminal for colours
 * @param all whether to list every one; else only the first of each kind, and how many more there are
 */
record DiagnosticList(Terminal terminal, boolean all) {
    /** Whoever mends these will see the pattern; more of a kind bury the other kinds. */
    private static final int MOST_OF_A_KIND = 20;

    List<String> lines(List<Diagnostic> diagnostics) {
        List<String> lines = new ArrayList<>();
        Map<Diagnostic.Code, Integer> count = new EnumMap<>(Diagnostic.Code.class);
        for (Diagnostic diagnostic : diagnostics) {
            if (count.merge(diagnostic.code(), 1, Integer::sum) <= MOST_OF_A_KIND || all) {
                lines.add(line(diagnostic));
            }
        }
        if (!all) {
            count.forEach((code, n) -> {
                if (n > MOST_OF_A_KIND) {
                    lines.add("… and " + (n - MOST_OF_A_KIND) + " more " + code + "; --all shows them");
                }
            });
        }
        return lines;
    }

    private String line(Diagnostic diagnostic) {
        Colour colour = switch (diagnostic.severity()) {
            case ERROR -> Colour.BAD;
            case WARNING -> Colour.DOUBTFUL;
            case NOTE -> Colour.FAINT;
        };
        String whole = OneLine.of(diagnostic.toString());
        String kind = diagnostic.severity().code() + "[" + diagnostic.code() + "]";
        int at = whole.indexOf(kind);
        return whole.substring(0, at) + terminal.paint(colour, kind) + whole.substring(at + kind.length());
    }
}
