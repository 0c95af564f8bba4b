package dev.attune.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Role;
import dev.attune.benchmarks.contender.Contender;
import dev.attune.benchmarks.contender.Contenders;
import dev.attune.rules.internal.read.RulebookFiles;
import dev.attune.rules.internal.read.RulebookReader;
import dev.attune.rules.rulebook.Conclusion;
import dev.attune.rules.rulebook.Rule;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.Who;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is timed who does not find the same. */
class AgreementTest {
    private static Rulebook rulebook;
    private static Contender ours;
    private static List<CoupleCase> couples;
    private static Agreement agreement;

    @BeforeAll
    static void readRulebook() throws Exception {
        rulebook = RulebookReader.read(RulebookFiles.standard());
        ours = Contenders.ATTUNE.on(rulebook);
        couples = Couples.various(rulebook, 500);
        agreement = new Agreement(ours, couples);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN_DROOLS")
    void everyContenderFindsTheSameInFiveHundredCouples(Contenders contender) {
        assertThat(agreement.differences(contender.on(rulebook))).isEmpty();
    }

    /** It compiles its rules first, which takes longer than all the others together. */
    @Tag("thorough")
    @Test
    void plainDroolsFindsTheSameInFiveHundredCouples() {
        assertThat(agreement.differences(Contenders.PLAIN_DROOLS.on(rulebook))).isEmpty();
    }

    @Test
    void aContenderWithAnotherRuleIsNoticed() {
        Rule one = rulebook.rules().stream()
                .filter(rule -> rule.id().equals("role.pursuer.reaches"))
                .findFirst()
                .orElseThrow();
        Conclusion another = new Conclusion.LeanToRole(Who.THAT_PARTNER, Role.NEITHER, 1, false);
        Rule changed = one.withThen(List.of(one.then().get(0).meaning(another)));

        Contender other = Contenders.PLAIN_JAVA.on(rulebook.withRule(changed));

        assertThat(agreement.differences(other)).isNotEmpty();
    }

    @Test
    void theCouplesAreOfManyKinds() {
        List<Object> patterns = couples.stream()
                .map(couple -> (Object) ours.assess(couple).pattern())
                .distinct()
                .toList();

        assertThat(patterns).hasSizeGreaterThan(7);
    }

    @Test
    void aLogHasTheLengthAskedFor() {
        assertThat(Couples.log(rulebook, 60).observations()).hasSize(60);
        assertThat(Couples.log(rulebook, 20_000).observations()).hasSize(20_000);
    }
}
