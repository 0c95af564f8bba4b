package dev.attune.rules;

import static dev.attune.rules.Couples.NOW;
import static dev.attune.rules.Couples.ONE;
import static dev.attune.rules.Couples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.ClinicianView;
import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Finding;
import dev.attune.assessment.Notice;
import dev.attune.assessment.Observation;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Reporter;
import dev.attune.rules.cases.CaseRunner;
import dev.attune.rules.diagnostic.Diagnostic;
import dev.attune.rules.diagnostic.HostCodeException;
import dev.attune.rules.diagnostic.TrustedDrlException;
import dev.attune.rules.fact.TrustedRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's own DRL joins the rules of the rulebook, is explained like them, and sees no more than they do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustedDrlTest {
    private static final String HEAD = """
            package com.example.couples

            import dev.attune.rules.fact.Concluded.ConsequenceShown
            import dev.attune.rules.fact.Concluded.IntensityRaised
            import dev.attune.rules.fact.Concluded.Noticed
            import dev.attune.rules.fact.Given.Dyad
            import dev.attune.rules.fact.TrustedRule
            import dev.attune.rules.measure.BehaviourCount
            import dev.attune.rules.measure.Measured
            import dev.attune.rules.measure.MeasureName

            """;

    private static final String FOLLOWING = """
            rule "Following"
                salience 500
            when
                $dyad : Dyad( $self : self )
                $count : BehaviourCount( behaviour == "follows", partner == $self )
                $pursuit : Measured( name == MeasureName.PURSUIT_COUNT, of == $self, topic == "" )
            then
                insert( new IntensityRaised( 7, TrustedRule.of( "host.following", "Following", "house rule",
                    "{that partner} followed {the other partner} ({that partner's pursuit count} moves toward)." )
                    .fired( $dyad, $count, $pursuit ) ) );
            end
            """;

    private static RulesEngine engine(String drl) {
        return RulesEngine.of(
                RulebookLoader.builder().trustedDrl("host.drl", drl).build().standard());
    }

    private static List<String> diagnostics(String drl) {
        TrustedDrlException broken = catchThrowableOfType(TrustedDrlException.class, () -> engine(drl));
        return broken.diagnostics().stream().map(Diagnostic::toString).toList();
    }

    private static CoupleCase couple() {
        return Couples.of(Couples.reachingAndMakingRoom(ONE, OTHER)).build();
    }

    private static Reason reason(ClinicianView view, String rule) {
        return view.cycle().intensity().reasons().stream()
                .filter(reason -> reason.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_it_concludes_counts_and_is_explained_like_everything_else() {
        ClinicianView with = engine(HEAD + FOLLOWING).assess(couple()).forClinician();
        ClinicianView without = Couples.ENGINE.assess(couple()).forClinician();

        assertThat(with.cycle().intensity().score())
                .isEqualTo(Math.min(100, without.cycle().intensity().score() + 7));
        Reason reason = reason(with, "host.following");
        assertThat(reason.title()).isEqualTo("Following");
        assertThat(reason.points()).isEqualTo(7);
        assertThat(reason.source()).isEqualTo("house rule");
        assertThat(reason.sentence()).matches(ONE + " followed " + OTHER + " \\(\\d+ moves toward\\)\\.");
        assertThat(reason.observations()).isNotEmpty();
        assertThat(reason.measures()).hasSize(1);
        assertThat(with.cycle().intensity().reasons()).last().isEqualTo(reason);
    }

    @Test
    void the_rules_of_the_rulebook_go_on_as_before() {
        ClinicianView with = engine(HEAD + FOLLOWING).assess(couple()).forClinician();
        ClinicianView without = Couples.ENGINE.assess(couple()).forClinician();

        assertThat(with.roles()).isEqualTo(without.roles());
        assertThat(with.cycle().pattern()).isEqualTo(without.cycle().pattern());
        assertThat(CaseRunner.run(engine(HEAD + FOLLOWING.replace("7,", "0.0,")))
                        .failures())
                .isEmpty();
    }

    @Test
    void another_rulebook_keeps_it(@TempDir Path folder) throws Exception {
        RulebookLoader loader = RulebookLoader.builder()
                .trustedDrl("host.drl", HEAD + FOLLOWING)
                .build();
        StarterRulebook.copyStandard(folder.resolve("copy"));
        RulesEngine other = RulesEngine.of(loader.load(folder.resolve("copy")));

        assertThat(reason(other.assess(couple()).forClinician(), "host.following"))
                .isNotNull();
    }

    @Test
    void fifteen_rules_with_accumulates_of_their_own_all_work() {
        StringBuilder drl = new StringBuilder(HEAD);
        for (int i = 1; i <= 15; i++) {
            drl.append("""
                    rule "Counted %1$d"
                        salience 100
                    when
                        $dyad : Dyad( first == true )
                        $n : Integer( intValue > 0 ) from accumulate( $m : Measured( name == MeasureName.PURSUIT_COUNT, topic == "" ),
                            init( int n = 0; ) action( n += (int) $m.value(); ) reverse( n -= (int) $m.value(); ) result( n + %1$d ) )
                    then
                        insert( new Noticed( TrustedRule.of( "host.n%1$d", "Counted", "house rule",
                            "Rule %1$d counted " + $n ).fired( $dyad ) ) );
                    end
                    """.formatted(i));
        }

        List<Notice> notices =
                engine(drl.toString()).assess(couple()).forClinician().notices();

        assertThat(notices.stream().map(Notice::text).filter(text -> text.contains("counted")))
                .hasSize(15)
                .allMatch(text -> text.matches("Rule \\d+ counted \\d+"));
    }

    @Test
    void several_pieces_are_joined_and_may_share_a_package() {
        RulesEngine engine = RulesEngine.of(RulebookLoader.builder()
                .trustedDrl("one.drl", HEAD + FOLLOWING)
                .trustedDrl(
                        "two.drl",
                        HEAD + FOLLOWING.replace("\"Following\"", "\"More\"").replace("host.following", "host.more"))
                .build()
                .standard());

        ClinicianView view = engine.assess(couple()).forClinician();

        assertThat(reason(view, "host.following")).isNotNull();
        assertThat(reason(view, "host.more")).isNotNull();
    }

    @Test
    void a_partners_view_tells_nothing_of_what_the_other_confided() {
        RulesEngine engine = engine(HEAD + """
                rule "Confided"
                    salience 100
                when
                    $dyad : Dyad( $self : self )
                    $count : BehaviourCount( behaviour == "feels-smothered", partner == $self )
                then
                    insert( new Noticed( TrustedRule.of( "host.confided", "Confided", "house rule",
                        "{that partner} felt smothered." ).fired( $dyad, $count ) ) );
                end
                """);
        List<Observation> log = new ArrayList<>(Couples.reachingAndMakingRoom(ONE, OTHER));
        log.removeIf(entry -> entry.behaviour().equals("feels-smothered"));
        log.add(Observation.of(OTHER, "feels-smothered").reporter(Reporter.SELF).at(NOW.minusSeconds(100_000)));
        Assessment assessment = engine.assess(Couples.of(log).build());

        String sentence = OTHER + " felt smothered.";
        assertThat(assessment.forClinician().notices()).extracting(Notice::text).contains(sentence);
        assertThat(Pages.draft(assessment, ONE).toString()).doesNotContain("smothered.");
        assertThat(Pages.draft(assessment, OTHER).toString()).doesNotContain("smothered.");
    }

    @Test
    void while_a_hard_concern_ends_the_inference_its_findings_are_withheld_as_well() {
        RulesEngine engine = engine(HEAD + """
                rule "A sign"
                    salience 400
                when
                    $dyad : Dyad( first == true )
                then
                    insert( new ConsequenceShown( "parallel-lives", TrustedRule.of( "host.sign", "A sign", "house rule",
                        "It shows." ).fired( $dyad ) ) );
                end
                """);
        List<Observation> log = new ArrayList<>(Couples.reachingAndMakingRoom(ONE, OTHER));
        assertThat(engine.assess(Couples.of(log).build()).forClinician().consequences())
                .extracting(Finding::code)
                .contains("parallel-lives");

        log.add(Observation.of(OTHER, "fears-partner").at(NOW.minusSeconds(100_000)));

        assertThat(engine.assess(Couples.of(log).build()).forClinician().consequences())
                .isEmpty();
    }

    @Test
    void a_syntax_error_is_told_with_its_place() {
        assertThat(diagnostics("package p\nrule \"a\"\nwhen\n  String( length > )\nthen\nend\n"))
                .containsExactly(
                        "host.drl:4:20: error[TRUSTED_DRL]: [ERR 101] Line 4:19 no viable alternative at input ')' in rule \"a\"");
    }

    @Test
    void what_does_not_compile_is_told_with_its_line() {
        assertThat(diagnostics(HEAD + FOLLOWING.replace("BehaviourCount( b", "BehaviorCount( b")))
                .containsExactly("host.drl:16:14: error[TRUSTED_DRL]: Unable to find class: BehaviorCount");
        assertThat(diagnostics(HEAD + FOLLOWING.replace("insert(", "int x = \"seven\";\n    insert(")))
                .singleElement()
                .asString()
                .startsWith("host.drl:19:5: error[TRUSTED_DRL]: incompatible types: ");
        assertThat(diagnostics("package p\nrule \"a\"\nwhen\n  String( lengthy == 1 )\nthen\nend\n"))
                .singleElement()
                .asString()
                .startsWith("host.drl:4:11: error[TRUSTED_DRL]: ")
                .contains("lengthy == 1");
    }

    @Test
    void what_drools_only_throws_is_told_as_well() {
        assertThat(diagnostics("package p\nrule \"a\"\nwhen\n  String( length == \"ab\" )\nthen\nend\n"))
                .containsExactly(
                        "host.drl:4:21: error[TRUSTED_DRL]: java.lang.NumberFormatException: For input string: \"ab\"");
    }

    @Test
    void what_drools_does_not_carry_out_reliably_is_refused_with_its_line_and_the_reason() {
        assertThat(diagnostics(HEAD + FOLLOWING.replace("    salience 500", "    salience 500 no-loop")))
                .containsExactly(
                        "host.drl:13:18: error[TRUSTED_DRL]: rule \"Following\" has no-loop, which Drools 10.2.0 does not"
                                + " carry out reliably (KIE issues 6422, 6846, 2406); expected a condition that the rule itself ends,"
                                + " such as not Done() with insert( new Done() )");
        assertThat(diagnostics(HEAD + FOLLOWING.replace("insert(", "update( $count );\n    insertLogical(")))
                .extracting(text -> text.substring(0, text.indexOf(", which")))
                .containsExactly(
                        "host.drl:19:5: error[TRUSTED_DRL]: rule \"Following\" calls update",
                        "host.drl:20:5: error[TRUSTED_DRL]: rule \"Following\" calls insertLogical");
        assertThat(diagnostics(HEAD + FOLLOWING.replace("BehaviourCount( ", "BehaviourCount( update == 1, ")))
                .noneMatch(text -> text.contains("reliably"));
    }

    @Test
    void words_that_only_look_refused_are_not() {
        RulesEngine engine = engine(HEAD
                + FOLLOWING
                        .replace("insert(", "// update( $count )\n    insert(")
                        .replace("followed", "made no update( ) of"));

        assertThat(reason(engine.assess(couple()).forClinician(), "host.following")
                        .sentence())
                .contains("made no update( ) of");
    }

    @Test
    void all_pieces_are_compiled_before_anything_is_told() {
        TrustedDrlException broken = catchThrowableOfType(
                TrustedDrlException.class,
                () -> RulesEngine.of(RulebookLoader.builder()
                        .trustedDrl("one.drl", "hello")
                        .trustedDrl("two.drl", HEAD + FOLLOWING)
                        .trustedDrl("three.drl", "package p\n")
                        .trustedDrl("four.drl", "package dev.attune.rules.core\nrule \"a\" when String() then end\n")
                        .build()
                        .standard()));

        assertThat(broken.diagnostics())
                .extracting(Diagnostic::file)
                .containsExactly("four.drl", "one.drl", "three.drl");
        assertThat(broken).hasMessageContaining("no rule in it").hasMessageContaining("the library's own");
    }

    @Test
    void a_rule_that_throws_ends_the_assessment_with_one_error_that_says_so() {
        RulesEngine engine = engine(HEAD + """
                rule "Thrower"
                when
                    Dyad( first == true )
                then
                    if ( true ) throw new IllegalStateException( "out of order" );
                end
                """);

        assertThatThrownBy(() -> engine.assess(couple()))
                .isInstanceOf(HostCodeException.class)
                .hasMessageContaining("nothing was concluded")
                .hasMessageContaining("out of order")
                .hasMessageContaining("Thrower");
    }

    @ParameterizedTest
    @CsvSource({
        "Host Rule, t, s, b, id",
        "host.rule, '', s, b, title",
        "host.rule, t, ' ', b, source",
        "host.rule, t, s, '', because",
        "host.rule, t, s, {that partnr} reached, because",
        "host.rule, t, s, {that partner's pursuits} reached, because"
    })
    void a_rule_says_who_it_is_or_is_refused(String id, String title, String source, String because, String part) {
        assertThatThrownBy(() -> TrustedRule.of(id, title, source, because))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(part + " is \"")
                .hasMessageContaining("expected");
    }
}
