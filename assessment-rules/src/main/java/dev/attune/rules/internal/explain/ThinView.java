package dev.attune.rules.internal.explain;

import dev.attune.assessment.CoupleCase;
import dev.attune.assessment.Notice;
import dev.attune.assessment.PartnerView;
import dev.attune.rules.rulebook.Rulebook;
import dev.attune.rules.rulebook.WordingKey;
import java.util.List;
import java.util.Map;

/**
 * The view of an empty log. It is made of the case's id, the partner and the rulebook alone, so that a log that is thin, one that
 * is empty and one that must be withheld look the same.
 */
public final class ThinView {
    private static final List<WordingKey> TO_RECORD =
            List.of(WordingKey.PARTNER_RECORD, WordingKey.PARTNER_RECORD_BOTH, WordingKey.PARTNER_RECORD_TIMES);

    private ThinView() {}

    public static PartnerView of(Rulebook rulebook, CoupleCase couple, String partner) {
        List<Notice> missing = TO_RECORD.stream()
                .map(key -> new Notice(key.text(), rulebook.wording().say(key, Map.of()), List.of()))
                .toList();
        return new PartnerView(
                couple.id(),
                partner,
                null,
                rulebook.identity(),
                rulebook.language(),
                List.of(rulebook.wording().say(WordingKey.PARTNER_THIN, Map.of())),
                Map.of(),
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                missing,
                List.of());
    }
}
