package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What comes out cannot be changed by whoever reads it. */
class ResultRecordsTest {
    private static final RulebookIdentity RULEBOOK = new RulebookIdentity("r", "1", "0");

    @Test
    void aPartnerViewKeepsItsOwnCopiesInTheirOrder() {
        Map<String, RoleFinding> roles = new LinkedHashMap<>();
        for (String partner : List.of("zoe", "ann", "max", "bob")) {
            roles.put(partner, new RoleFinding(Role.UNCLEAR, null, List.of(), Map.of()));
        }
        List<String> summary = new ArrayList<>(List.of("A sentence."));
        PartnerView view = new PartnerView(
                "c", "zoe", null, RULEBOOK, "en", summary, roles, null, Map.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of());

        roles.clear();
        summary.clear();

        assertThat(view.roles().keySet()).containsExactly("zoe", "ann", "max", "bob");
        assertThat(view.summary()).containsExactly("A sentence.");
        assertThatThrownBy(() -> view.roles().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> view.summary().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aReasonKeepsItsOwnCopies() {
        List<String> observations = new ArrayList<>(List.of("o1"));
        Reason reason = new Reason("r", "t", "s", 0, List.of(), observations, List.of(), "house rule");

        observations.add("o2");

        assertThat(reason.observations()).containsExactly("o1");
        assertThatThrownBy(() -> reason.observations().add("o2")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatAReasonRestsOnIsPickedOnceWhenSomebodyReadsIt() {
        List<String> log = new ArrayList<>(List.of("o1", "o2"));
        AtomicInteger asked = new AtomicInteger();
        List<String> ids = ObservationIds.pickedBy(() -> {
            asked.incrementAndGet();
            return log;
        });
        Reason reason = new Reason("r", "t", "s", 0, List.of(), ids, List.of(), "house rule");
        assertThat(asked).hasValue(0);

        assertThat(reason.observations()).containsExactly("o1", "o2").isEqualTo(List.of("o1", "o2"));
        log.clear();

        assertThat(reason.observations()).containsExactly("o1", "o2");
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> reason.observations().add("o3")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> reason.observations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
