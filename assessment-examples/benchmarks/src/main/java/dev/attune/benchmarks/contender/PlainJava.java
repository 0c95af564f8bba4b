package dev.attune.benchmarks.contender;

import dev.attune.assessment.CoupleCase;
import dev.attune.rules.fact.Concluded.ConcernRaised;
import dev.attune.rules.fact.Concluded.IntensityRaised;
import dev.attune.rules.fact.Concluded.Leaned;
import dev.attune.rules.fact.Concluded.PatternVoted;
import dev.attune.rules.fact.Concluded.Recommended;
import dev.attune.rules.fact.Concluded.RoleLimited;
import dev.attune.rules.fact.Concluded.Withheld;
import dev.attune.rules.fact.Found.PatternFound;
import dev.attune.rules.internal.log.CaseMeasurer;
import dev.attune.rules.measure.CaseMeasures;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Stratum;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The limit: the same conditions as compiled predicates, one layer after the other, with no engine at all. */
final class PlainJava implements Contender {
    private final BeforeAndAfter beforeAndAfter;
    private final Catalogue catalogue = new Catalogue();
    private final Map<Stratum, List<CompiledRule>> rules = new EnumMap<>(Stratum.class);
    private final Mechanism mechanism;

    PlainJava(Rulebook rulebook) {
        this.beforeAndAfter = new BeforeAndAfter(rulebook);
        this.mechanism = new Mechanism(rulebook);
        for (Stratum stratum : Stratum.values()) {
            rules.put(
                    stratum,
                    rulebook.rules().stream()
                            .filter(rule -> rule.stratum() == stratum)
                            .map(rule -> new CompiledRule(rule, catalogue))
                            .toList());
        }
    }

    @Override
    public BeforeAndAfter beforeAndAfter() {
        return beforeAndAfter;
    }

    @Override
    public Inferred infer(CoupleCase couple) {
        Board board =
                board(couple, CaseMeasurer.measure(couple, rulebook().settings().measuring()), catalogue);
        fire(Stratum.SAFETY, board);
        Optional<PatternFound> gate = Mechanism.gate(board.all(ConcernRaised.class));
        if (gate.isPresent()) {
            board.find(gate.get());
        } else {
            findings(board, couple.partners());
        }
        return new Inferred(couple, board.measures(), board.found());
    }

    /** A board with everything there is before any rule fires. */
    static Board board(CoupleCase couple, CaseMeasures measures, Catalogue catalogue) {
        Facts facts = Facts.of(couple, measures);
        Board board = new Board(catalogue, measures, facts.dyads(), facts.topics());
        measures.all().forEach(board::put);
        measures.behaviours().forEach(board::put);
        facts.others().forEach(board::put);
        return board;
    }

    private void findings(Board board, List<String> partners) {
        fire(Stratum.LEANS, board);
        mechanism
                .roles(board.all(Leaned.class), board.all(RoleLimited.class), board.measures(), partners)
                .forEach(board::find);
        fire(Stratum.ROLES, board);
        fire(Stratum.PATTERN, board);
        PatternFound pattern = mechanism.pattern(board.all(PatternVoted.class), board.measures(), partners);
        board.find(pattern);
        fireUnlessThin(Stratum.FEATURES, board, pattern);
        fire(Stratum.INTENSITY, board);
        mechanism
                .level(pattern, board.all(IntensityRaised.class), board.measures())
                .ifPresent(board::find);
        fireUnlessThin(Stratum.CONSEQUENCES, board, pattern);
        fireUnlessThin(Stratum.FOCUS, board, pattern);
        fire(Stratum.RECOMMENDATIONS, board);
        mechanism
                .chosen(pattern, board.all(Recommended.class), board.all(Withheld.class), partners)
                .forEach(board::find);
        fire(Stratum.NOTES, board);
    }

    /** Features, stages, signs and focus need a pattern to be said of. */
    private void fireUnlessThin(Stratum stratum, Board board, PatternFound pattern) {
        if (!Mechanism.isThin(pattern)) {
            fire(stratum, board);
        }
    }

    private void fire(Stratum stratum, Board board) {
        for (CompiledRule rule : rules.getOrDefault(stratum, List.of())) {
            rule.fire(board);
        }
    }
}
