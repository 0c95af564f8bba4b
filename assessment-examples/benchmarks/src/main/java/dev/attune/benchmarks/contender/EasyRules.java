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
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Stratum;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules: each rule a condition and an action in Java, in order of priority. Having no joins, a rule looks for its partners and
 * facts itself, with the very predicates of {@link PlainJava}; the mechanism is rules that always hold, between the layers.
 */
final class EasyRules implements Contender {
    private static final String BOARD = "board";
    private static final int STEP = 10;

    private final BeforeAndAfter beforeAndAfter;
    private final Catalogue catalogue = new Catalogue();
    private final Rules safety = new Rules();
    private final Rules findings = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();

    EasyRules(Rulebook rulebook) {
        this.beforeAndAfter = new BeforeAndAfter(rulebook);
        for (Rule rule : rulebook.rules()) {
            CompiledRule compiled = new CompiledRule(rule, catalogue);
            Predicate<Board> holds = needsPattern(rule.stratum())
                    ? board -> !Mechanism.isThin(pattern(board)) && compiled.holds(board)
                    : compiled::holds;
            (rule.stratum() == Stratum.SAFETY ? safety : findings)
                    .register(rule(rule.id(), priority(rule.stratum()), holds, compiled::fire));
        }
        Mechanism mechanism = new Mechanism(rulebook);
        after(
                Stratum.LEANS,
                "roles",
                board -> mechanism
                        .roles(board.all(Leaned.class), board.all(RoleLimited.class), board.measures(), partners(board))
                        .forEach(board::find));
        after(
                Stratum.PATTERN,
                "pattern",
                board -> board.find(
                        mechanism.pattern(board.all(PatternVoted.class), board.measures(), partners(board))));
        after(
                Stratum.INTENSITY,
                "level",
                board -> mechanism
                        .level(pattern(board), board.all(IntensityRaised.class), board.measures())
                        .ifPresent(board::find));
        after(
                Stratum.RECOMMENDATIONS,
                "techniques",
                board -> mechanism
                        .chosen(
                                pattern(board),
                                board.all(Recommended.class),
                                board.all(Withheld.class),
                                partners(board))
                        .forEach(board::find));
    }

    private static List<String> partners(Board board) {
        return board.dyads().stream().map(dyad -> dyad.self()).toList();
    }

    private static boolean needsPattern(Stratum stratum) {
        return stratum == Stratum.FEATURES || stratum == Stratum.CONSEQUENCES || stratum == Stratum.FOCUS;
    }

    private static PatternFound pattern(Board board) {
        return board.all(PatternFound.class).get(0);
    }

    /** The smaller the sooner. */
    @SuppressWarnings("EnumOrdinal")
    private static int priority(Stratum stratum) {
        return stratum.ordinal() * STEP;
    }

    private void after(Stratum stratum, String name, Consumer<Board> step) {
        findings.register(rule(name, priority(stratum) + 1, board -> true, step));
    }

    private static org.jeasy.rules.api.Rule rule(
            String name, int priority, Predicate<Board> holds, Consumer<Board> fire) {
        return new RuleBuilder()
                .name(name)
                .priority(priority)
                .when(facts -> holds.test(facts.get(BOARD)))
                .then(facts -> fire.accept(facts.get(BOARD)))
                .build();
    }

    @Override
    public BeforeAndAfter beforeAndAfter() {
        return beforeAndAfter;
    }

    @Override
    public Inferred infer(CoupleCase couple) {
        Board board = PlainJava.board(
                couple, CaseMeasurer.measure(couple, rulebook().settings().measuring()), catalogue);
        Facts facts = new Facts();
        facts.put(BOARD, board);
        engine.fire(safety, facts);
        Optional<PatternFound> gate = Mechanism.gate(board.all(ConcernRaised.class));
        gate.ifPresentOrElse(board::find, () -> engine.fire(findings, facts));
        return new Inferred(couple, board.measures(), board.found());
    }
}
