package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodedTest {
    @Test
    void aCodeIsLowerCaseWithHyphens() {
        assertThat(Pattern.WITHHELD_FOR_SAFETY.code()).isEqualTo("withheld-for-safety");
        assertThat(Role.PURSUER.code()).isEqualTo("pursuer");
    }

    @Test
    void everyConstantIsFoundByItsCodeAndByNothingElse() {
        assertThat(Arrays.stream(Reporter.values()).map(Reporter::code))
                .allSatisfy(code -> assertThat(Coded.find(Reporter.class, code))
                        .get()
                        .extracting(Coded::code)
                        .isEqualTo(code));
        assertThat(List.of("THIRD_PERSON", "Third-person", "third person", ""))
                .allSatisfy(text -> assertThat(Coded.find(Reporter.class, text)).isEmpty());
    }

    @Test
    void theCodesOfASetAreListedInOrder() {
        assertThat(Coded.codes(Confidence.class)).isEqualTo("tentative, likely, clear");
    }

    @Test
    void theSetsAreThoseOfTheModel() {
        assertThat(Coded.codes(Role.class)).isEqualTo("pursuer, distancer, both, neither, unclear");
        assertThat(Coded.codes(Pattern.class))
                .isEqualTo(
                        "pursue-withdraw, attack-withdraw, attack-attack, withdraw-withdraw, mutual-avoidance, mixed, "
                                + "constructive, insufficient-evidence, withheld-for-safety");
        assertThat(Coded.codes(Level.class)).isEqualTo("none, mild, moderate, high, severe");
        assertThat(Coded.codes(Trend.class)).isEqualTo("escalating, steady, easing, unknown");
        assertThat(Coded.codes(Reporter.class)).isEqualTo("self, partner, clinician, third-person, unknown");
        assertThat(Coded.codes(AttachmentLean.class)).isEqualTo("no-lean, slight-lean");
        assertThat(Coded.codes(Gate.class)).isEqualTo("none, soft, hard");
        assertThat(Coded.codes(Frequency.class)).isEqualTo("sometimes, often, nearly-always");
    }
}
