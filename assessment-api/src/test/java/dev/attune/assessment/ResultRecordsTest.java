package dev.attune.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes out cannot be changed by whoever reads it. */
class ResultRecordsTest {
    private static final RulebookIdentity RULEBOOK = new RulebookIdentity("r", "1", "0");

    @Test
    void whatAPageWasWrittenFromKeepsItsOwnCopiesInTheirOrder() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String partner : List.of("zoe", "ann", "max", "bob")) {
            roles.put(partner, Role.UNCLEAR);
        }
        ReleasedPage.Found found = new ReleasedPage.Found(roles, null, null, null, List.of(), List.of(), List.of());

        roles.clear();

        assertThat(found.roles().keySet()).containsExactly("zoe", "ann", "max", "bob");
        assertThatThrownBy(() -> found.roles().clear()).isInstanceOf(UnsupportedOperationException.class);
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
    void aNoticeKeepsItsOwnCopies() {
        List<String> observations = new ArrayList<>(List.of("o1"));
        Notice notice = new Notice("c", "A sentence.", observations);

        observations.clear();

        assertThat(notice.observations()).containsExactly("o1");
        assertThatThrownBy(() -> notice.observations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aProgressViewKeepsItsOwnCopies() {
        List<String> summary = new ArrayList<>(List.of("A sentence."));
        List<ProgressView.Difference> eased = new ArrayList<>(List.of(new ProgressView.Difference(
                "r", ProgressView.FindingKind.LEVEL, Measure.COUPLE, "high", "mild", "s", "house rule")));
        ProgressView view = new ProgressView(
                "c", RULEBOOK, "en", null, null, summary, eased, List.of(), List.of(), List.of(), List.of());

        summary.clear();
        eased.clear();

        assertThat(view.summary()).containsExactly("A sentence.");
        assertThat(view.eased()).hasSize(1);
        assertThatThrownBy(() -> view.eased().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anAnswerToWhatWouldChangeKeepsItsOwnCopies() {
        List<WhatWouldChange.Change> nearest = new ArrayList<>(List.of(new WhatWouldChange.Change(
                WhatWouldChange.Edit.LEFT_OUT, "zoe", WhatWouldChange.EntrySignal.PURSUIT, 1, "follows", "unclear")));
        WhatWouldChange answer = new WhatWouldChange(
                WhatWouldChange.About.ROLE, "zoe", "pursuer", nearest, 8, new ArrayList<>(List.of("A sentence.")));

        nearest.clear();

        assertThat(answer.nearest()).hasSize(1);
        assertThatThrownBy(() -> answer.nearest().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> answer.sentences().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
